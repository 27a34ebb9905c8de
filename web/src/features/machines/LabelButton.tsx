import { Button } from "@mantine/core";
import { IconQrcode } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { notifyProblem } from "@/components/toast";
import { download } from "@/lib/api/transfer";

/** The sheet of labels for machines, to be printed. */
export const labelsOf = (ids: string[]) => download(`/api/v1/machine-labels.pdf?ids=${ids.join(",")}`);

/** Fetches the labels of the chosen machines. */
export function LabelButton({ ids }: { ids: string[] }) {
  const { t } = useTranslation("fleet");
  const [pending, setPending] = useState(false);
  const print = async () => {
    setPending(true);
    try {
      await labelsOf(ids);
    } catch (error) {
      notifyProblem(error, "common:list.exportFailed");
    } finally {
      setPending(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconQrcode size={16} />}
      loading={pending}
      disabled={ids.length === 0}
      onClick={() => void print()}
    >
      {t("label.print")}
    </Button>
  );
}
