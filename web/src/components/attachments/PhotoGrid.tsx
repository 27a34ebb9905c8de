import { ActionIcon, Button, Group, Modal, Skeleton } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight, IconDownload, IconPencil, IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { download } from "@/lib/api/transfer";
import { useFormat } from "@/lib/format";
import classes from "./Attachments.module.css";
import { type Attachment, fileOf, thumbnailOf, usePicture } from "./data";

interface Acts {
  onEdit?: (photo: Attachment) => void;
  onRemove?: (photo: Attachment) => void;
}

/** Photos small, side by side; one that is opened is shown large, with the others a key away. */
export function PhotoGrid({ path, photos, ...acts }: { path: string; photos: Attachment[] } & Acts) {
  const [opened, setOpened] = useState<string | null>(null);
  const place = photos.findIndex(({ id }) => id === opened);
  return (
    <>
      <ul className={classes.photos}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <Thumbnail path={path} photo={photo} onOpen={() => setOpened(photo.id)} />
          </li>
        ))}
      </ul>
      <Lightbox
        path={path}
        photos={photos}
        place={place}
        go={(to) => setOpened(photos[(to + photos.length) % photos.length]?.id ?? null)}
        onClose={() => setOpened(null)}
        {...acts}
      />
    </>
  );
}

function Thumbnail({ path, photo, onOpen }: { path: string; photo: Attachment; onOpen: () => void }) {
  const { t } = useTranslation("attachments");
  const { ref, inViewport } = useInViewport<HTMLButtonElement>();
  const [seen, setSeen] = useState(false);
  if (inViewport && !seen) setSeen(true);
  const picture = usePicture(thumbnailOf(path, photo), seen);
  return (
    <button
      type="button"
      ref={ref}
      className={classes.photo}
      onClick={onOpen}
      aria-label={t("open", { title: photo.title })}
    >
      {picture.address ? (
        <img src={picture.address} alt="" />
      ) : (
        <span className={classes.blank}>{picture.failed && t("noPicture")}</span>
      )}
      <span className={classes.caption}>
        <bdi>{photo.title}</bdi>
      </span>
    </button>
  );
}

function Lightbox(
  props: {
    path: string;
    photos: Attachment[];
    place: number;
    go: (place: number) => void;
    onClose: () => void;
  } & Acts,
) {
  const { t, i18n } = useTranslation(["attachments", "common"]);
  const { photos, place, go, path } = props;
  const photo = photos[place];
  const forward = i18n.dir() === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = i18n.dir() === "rtl" ? "ArrowRight" : "ArrowLeft";
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === forward) go(place + 1);
    else if (event.key === back) go(place - 1);
  };
  return (
    <Modal
      opened={photo !== undefined}
      onClose={props.onClose}
      onKeyDown={onKeyDown}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
      title={
        photo && (
          <strong>
            <bdi>{photo.title}</bdi>
          </strong>
        )
      }
      size="min(1100px, 96vw)"
    >
      {photo && (
        <>
          <LargePicture path={fileOf(path, photo)} title={photo.title} key={photo.id} />
          <Group justify="space-between" mt="sm" gap="xs">
            <Facts photo={photo} />
            <Group gap="xs">
              {props.onEdit && (
                <Button
                  variant="default"
                  leftSection={<IconPencil size={16} aria-hidden="true" />}
                  onClick={() => props.onEdit?.(photo)}
                >
                  {t("common:action.edit")}
                </Button>
              )}
              {props.onRemove && (
                <Button
                  variant="default"
                  leftSection={<IconTrash size={16} aria-hidden="true" />}
                  aria-label={t("remove", { title: photo.title })}
                  onClick={() => props.onRemove?.(photo)}
                >
                  {t("removeShort")}
                </Button>
              )}
              <Button
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden="true" />}
                aria-label={t("download", { title: photo.title })}
                onClick={() => void download(fileOf(path, photo))}
              >
                {t("downloadShort")}
              </Button>
            </Group>
          </Group>
          {photos.length > 1 && (
            <Group justify="center" gap="md" mt="xs">
              <ActionIcon
                variant="default"
                size={44}
                aria-label={t("previous")}
                onClick={() => go(place - 1)}
              >
                <IconChevronLeft size={20} className={classes.turned} />
              </ActionIcon>
              <span aria-live="polite">{t("place", { place: place + 1, count: photos.length })}</span>
              <ActionIcon variant="default" size={44} aria-label={t("next")} onClick={() => go(place + 1)}>
                <IconChevronRight size={20} className={classes.turned} />
              </ActionIcon>
            </Group>
          )}
        </>
      )}
    </Modal>
  );
}

function LargePicture({ path, title }: { path: string; title: string }) {
  const { t } = useTranslation("attachments");
  const picture = usePicture(path, true);
  if (picture.failed) return <p>{t("noPicture")}</p>;
  if (!picture.address) return <Skeleton height={320} />;
  return <img className={classes.large} src={picture.address} alt={title} />;
}

function Facts({ photo }: { photo: Attachment }) {
  const { t } = useTranslation("attachments");
  const format = useFormat();
  return (
    <span className={classes.hint}>
      {t(`kind.${photo.kind}`, { defaultValue: photo.kind })} · <bdi>{photo.by_name}</bdi> ·{" "}
      {format.dateTime(photo.created_at)}
    </span>
  );
}
