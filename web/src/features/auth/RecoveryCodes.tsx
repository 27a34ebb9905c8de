import { Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { toast } from "@/components/toast";
import classes from "./SecondFactor.module.css";

/** Recovery codes, shown this once. Goes on when the person says that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation("secondFactor");
  const [kept, setKept] = useState(false);
  const text = codes.join("\n");
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast("secondFactor:copied");
  };
  return (
    <div className={classes.setup}>
      <Notice tone="attention" title={t("recovery.title")}>
        {t("recovery.hint")}
      </Notice>
      <ul className={classes.codes} dir="ltr" aria-label={t("recovery.codes")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        {window.isSecureContext && (
          <Button variant="default" size="xs" onClick={() => void copy()}>
            {t("copy")}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          component="a"
          download="highwall-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
        >
          {t("download")}
        </Button>
      </Group>
      <Checkbox
        label={t("recovery.kept")}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Button size="sm" disabled={!kept} onClick={onKept}>
        {t("goOn")}
      </Button>
    </div>
  );
}
