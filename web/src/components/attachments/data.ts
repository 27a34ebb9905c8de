import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fetchFile, getJson } from "@/lib/api/transfer";
import type { Schema } from "@/lib/api/types";

export type Attachment = Schema<"AttachmentDetail">;
export type AttachmentList = Schema<"AttachmentList">;

export const MIB = 1024 * 1024;

export const attachmentsKey = (path: string) => ["attachments", path] as const;

/** The files on the record at a path of the API, and what may be added. */
export function useAttachments(path: string, wanted = true) {
  return useQuery({
    queryKey: attachmentsKey(path),
    queryFn: ({ signal }) => getJson<AttachmentList>(`${path}/attachments`, {}, signal),
    enabled: wanted,
  });
}

/** The address of a picture's bytes for this page, once they are here; `failed` when they don't come. */
export function usePicture(path: string, wanted: boolean): { address?: string; failed: boolean } {
  const found = useQuery({
    queryKey: ["picture", path],
    queryFn: () => fetchFile(path).then(({ blob }) => blob),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [address, setAddress] = useState<string>();
  const blob = found.data;
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => {
      setAddress(undefined);
      URL.revokeObjectURL(made);
    };
  }, [blob]);
  return { address, failed: found.isError };
}

export const fileOf = (path: string, { id }: Attachment) => `${path}/attachments/${id}/file`;
export const thumbnailOf = (path: string, { id }: Attachment) => `${path}/attachments/${id}/thumbnail`;
