import { Button, CloseButton, Group } from "@mantine/core";
import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { inWords } from "@/lib/i18n/kept";
import { Notice, Reference } from "./Notice";
import { freePlace } from "./place";
import classes from "./Toasts.module.css";
import { currentToasts, dismissToast, spoken, subscribeToasts, type Toast } from "./toast";

/** Where toasts appear; once for the whole client. They stand where they cover nothing that can be pressed. */
export function Toasts({ onGo }: { onGo: (to: string) => void }) {
  // Drawn anew in another language.
  useTranslation();
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  const stack = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (toasts.length === 0 || !stack.current) return;
    const element = stack.current;
    const place = () => putAside(element);
    place();
    // The page goes on changing under them: it scrolls, an answer comes, a dialog opens or closes.
    const timer = window.setInterval(place, 250);
    return () => window.clearInterval(timer);
  }, [toasts]);

  return (
    <div ref={stack} className={classes.stack} aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={classes.toast}>
          <ToastNotice toast={toast} onGo={onGo} />
        </div>
      ))}
    </div>
  );
}

function ToastNotice({ toast, onGo }: { toast: Toast; onGo: (to: string) => void }) {
  const { t } = useTranslation();
  const { id, tone, action } = toast;
  const { title, message, reference } = spoken(toast);
  return (
    <Notice
      tone={tone}
      title={title}
      action={
        <Group gap={4} wrap="nowrap">
          {action && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                dismissToast(id);
                if ("to" in action) onGo(action.to);
                else action.run();
              }}
            >
              {inWords(action.label)}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t("action.close")} onClick={() => dismissToast(id)} />
        </Group>
      }
    >
      {message}
      {reference && <Reference id={reference} />}
    </Notice>
  );
}

const pressable =
  'button, a[href], input:not([type="hidden"]), select, textarea, [role="button"], [role="tab"], [role="option"], ' +
  '[role="menuitem"], [role="checkbox"], [role="radio"], [role="switch"]';

/** Moves the toasts to where they hide nothing that can be pressed; leaves them while they hide nothing. */
function putAside(stack: HTMLElement): void {
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const others = [...document.querySelectorAll(pressable)].filter((element) => !stack.contains(element));
  const { width, height, left, top } = stack.getBoundingClientRect();
  const isRightToLeft = document.documentElement.dir === "rtl";
  const place = freePlace({
    view,
    size: { width, height },
    taken: others.map((element) => element.getBoundingClientRect()),
    from: isRightToLeft ? "left" : "right",
    now: stack.dataset.placed ? { left, top } : undefined,
  });
  stack.dataset.placed = "yes";
  stack.style.left = `${place.left}px`;
  stack.style.top = `${place.top}px`;
}
