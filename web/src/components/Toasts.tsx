import { CloseButton } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "./Notice";
import classes from "./Toasts.module.css";
import { currentToasts, dismissToast, subscribeToasts } from "./toast";

/** Where toasts appear; once for the whole client. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  return (
    <div className={classes.stack} aria-live="polite">
      {toasts.map(({ id, tone, title, message }) => (
        <div key={id} className={classes.toast}>
          <Notice
            tone={tone}
            title={title}
            action={<CloseButton size="sm" aria-label={t("action.close")} onClick={() => dismissToast(id)} />}
          >
            {message}
          </Notice>
        </div>
      ))}
    </div>
  );
}
