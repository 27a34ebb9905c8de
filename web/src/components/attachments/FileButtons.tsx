import { Button, Group, type MantineSize } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconCamera, IconFileUpload } from "@tabler/icons-react";
import { type ChangeEvent, useRef } from "react";
import { useTranslation } from "react-i18next";

/** Where files are chosen, or taken with the camera of a phone. */
export function FileButtons(props: {
  label: string;
  mediaTypes: string[];
  size?: MantineSize;
  onFiles: (files: File[]) => void;
}) {
  const { t } = useTranslation("attachments");
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const touches = useMediaQuery("(pointer: coarse), (max-width: 48em)", false, {
    getInitialValueInEffect: false,
  });
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    props.onFiles([...(event.currentTarget.files ?? [])]);
    // The same file, corrected, must be able to come again.
    event.currentTarget.value = "";
  };
  const pictures = props.mediaTypes.filter((type) => type.startsWith("image/")).join(",");
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          size={props.size}
          leftSection={<IconFileUpload size={16} aria-hidden="true" />}
          onClick={() => picker.current?.click()}
        >
          {props.label}
        </Button>
        {touches && (
          <Button
            variant="default"
            size={props.size}
            leftSection={<IconCamera size={16} aria-hidden="true" />}
            onClick={() => camera.current?.click()}
          >
            {t("camera")}
          </Button>
        )}
      </Group>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={props.mediaTypes.join(",")}
        onChange={take}
        data-part="attachment-picker"
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept={pictures}
        capture="environment"
        onChange={take}
        data-part="attachment-camera"
      />
    </>
  );
}
