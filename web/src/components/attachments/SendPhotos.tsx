import { Skeleton } from "@mantine/core";
import { useEffect } from "react";
import { ProblemAlert } from "@/components/Notice";
import { type AttachmentList, useAttachments } from "./data";
import { PhotoGrid } from "./PhotoGrid";
import { UploadList } from "./UploadList";
import { useUploads } from "./useUploads";

/**
 * Sends photos that were chosen before their record was there, and shows those that have arrived. One that fails says why
 * and can be sent again; the record stays. `onUnderWay` is told whether some are still on their way.
 */
export function SendPhotos(props: { path: string; photos: File[]; onUnderWay: (underWay: boolean) => void }) {
  const found = useAttachments(props.path);
  if (found.data) return <Sending {...props} list={found.data} />;
  if (found.isError) return <ProblemAlert error={found.error} retry={() => void found.refetch()} />;
  return <Skeleton height={60} />;
}

function Sending(props: {
  path: string;
  photos: File[];
  list: AttachmentList;
  onUnderWay: (underWay: boolean) => void;
}) {
  const { path, list, onUnderWay } = props;
  const sending = useUploads(path, { largestBytes: list.largest_bytes }, () => undefined, props.photos);
  const underWay = sending.uploads.some(({ state }) => state === "waiting" || state === "sending");
  useEffect(() => onUnderWay(underWay), [underWay, onUnderWay]);
  const arrived = list.items.filter((item) => item.is_picture);
  return (
    <>
      <UploadList sending={sending} limit={list.largest_bytes} />
      {arrived.length > 0 && <PhotoGrid path={path} photos={arrived} />}
    </>
  );
}
