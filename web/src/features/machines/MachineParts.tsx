import { useTranslation } from "react-i18next";
import { DocumentTable } from "@/components/attachments/DocumentTable";
import { thumbnailOf, useAttachments, usePicture } from "@/components/attachments/data";
import { PhotoGrid } from "@/components/attachments/PhotoGrid";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { useFormat } from "@/lib/format";
import type { Machine } from "./data";
import classes from "./machines.module.css";

const ofModel = (machine: Machine) =>
  machine.machine_model ? `/api/v1/machine-models/${machine.machine_model.id}` : null;

/** How the machine looks: by the newest photo of its own, else by that of its model. */
export function Portrait({ machine }: { machine: Machine }) {
  const { t } = useTranslation("fleet");
  const own = `/api/v1/machines/${machine.id}`;
  const shown = useFirstPhoto(own);
  const other = useFirstPhoto(shown === null ? ofModel(machine) : null);
  const path = shown ?? other;
  const picture = usePicture(path ?? "", Boolean(path));
  if (!picture.address) return null;
  return (
    <img className={classes.portrait} src={picture.address} alt={t("portrait", { name: machine.name })} />
  );
}

/** The address of the newest photo on a record; null without one, undefined while that is not known. */
function useFirstPhoto(path: string | null): string | null | undefined {
  const found = useAttachments(path ?? "", path !== null);
  if (path === null) return null;
  if (!found.data) return undefined;
  const photo = found.data.items.find(({ is_picture, kind }) => is_picture && kind === "photo");
  return photo ? thumbnailOf(path, photo) : null;
}

/** What hangs on the model of a machine: manuals, and photos of such a machine. */
export function DocumentsOfModel({ machine }: { machine: Machine }) {
  const { t } = useTranslation("fleet");
  const path = ofModel(machine);
  const items = useAttachments(path ?? "", path !== null).data?.items ?? [];
  if (!path || items.length === 0) return null;
  const photos = items.filter(({ is_picture }) => is_picture);
  const documents = items.filter(({ is_picture }) => !is_picture);
  return (
    <Panel title={t("model.documents")}>
      {photos.length > 0 && <PhotoGrid path={path} photos={photos} />}
      {documents.length > 0 && <DocumentTable path={path} documents={documents} />}
    </Panel>
  );
}

/** Says that a machine is retired, since when and why. */
export function RetiredNotice({ machine }: { machine: Machine }) {
  const { t } = useTranslation("fleet");
  const format = useFormat();
  if (!machine.retired_at) return null;
  return (
    <Notice tone="attention" title={t("retired.title", { at: format.date(machine.retired_at) })}>
      {machine.retired_because}
    </Notice>
  );
}

/** The warranty of a machine in words. */
export function useWarranty(): (machine: Machine) => string | null {
  const { t } = useTranslation("fleet");
  const format = useFormat();
  return ({ warranty }) => {
    if (!warranty) return null;
    const ends = [
      warranty.until && format.date(warranty.until),
      warranty.engine_h && `${format.number(Number(warranty.engine_h), 0)} h`,
    ].filter(Boolean) as string[];
    return t(warranty.is_over ? "warranty.over" : "warranty.runs", { ends: ends.join(" / ") });
  };
}
