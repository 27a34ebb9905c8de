import { useAttachments } from "./data";
import { PhotoGrid } from "./PhotoGrid";

/** The photos of the record at `path` of the API, to be seen on another record that they bear on; nothing without any. */
export function PhotosOf({ path }: { path: string }) {
  const photos = useAttachments(path).data?.items.filter((item) => item.is_picture) ?? [];
  return photos.length > 0 ? <PhotoGrid path={path} photos={photos} /> : null;
}
