import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Attachments.module.css";
import { FileButtons } from "./FileButtons";

/** Photos to be sent with something that is not there yet. */
export function ChosenPhotos(props: {
  mediaTypes: string[];
  photos: File[];
  onChange: (photos: File[]) => void;
}) {
  const { t } = useTranslation("attachments");
  const { photos, onChange } = props;
  return (
    <>
      <FileButtons
        label={t("choosePhotos")}
        size="lg"
        mediaTypes={props.mediaTypes}
        onFiles={(files) => onChange([...photos, ...files])}
      />
      {photos.length > 0 && (
        <ul className={classes.photos}>
          {photos.map((photo, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a phone names all its photos alike
            <li key={place} className={classes.chosen}>
              <Preview photo={photo} />
              <ActionIcon
                variant="default"
                size={44}
                className={classes.away}
                aria-label={t("remove", { title: photo.name })}
                onClick={() => onChange(photos.filter((_, other) => other !== place))}
              >
                <IconX size={18} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Preview({ photo }: { photo: File }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return (
    <>
      {address && <img src={address} alt={photo.name} />}
      <span className={classes.caption}>
        <bdi>{photo.name}</bdi>
      </span>
    </>
  );
}
