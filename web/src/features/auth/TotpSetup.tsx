import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Code } from "@/components/Quantity";
import type { Schema } from "@/lib/api/types";
import { CodeField } from "./CodeField";
import classes from "./SecondFactor.module.css";

interface TotpSetupProps {
  secret: Schema<"TotpSecret">;
  pending: boolean;
  onCode: (code: string) => void;
}

/** Shows the secret to an authenticator app, as a drawing and as text, and asks for the first code of it. */
export function TotpSetup({ secret, pending, onCode }: TotpSetupProps) {
  const { t } = useTranslation("secondFactor");
  const [code, setCode] = useState("");
  return (
    <form
      className={classes.setup}
      onSubmit={(event) => {
        event.preventDefault();
        onCode(code.trim());
        setCode("");
      }}
    >
      <p>{t("scan")}</p>
      <img
        className={classes.qr}
        src={`data:image/svg+xml,${encodeURIComponent(secret.qr_svg)}`}
        alt={t("qrCode")}
        width={180}
        height={180}
      />
      <p>{t("orType")}</p>
      <p className={classes.secret}>
        <Code>{secret.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</Code>
      </p>
      <CodeField
        kind="totp"
        label={t("firstCode")}
        description={t("fieldHint.totp")}
        value={code}
        onChange={setCode}
      />
      <Button type="submit" size="sm" loading={pending} disabled={code.trim().length < 6}>
        {t("confirm")}
      </Button>
    </form>
  );
}
