import { useTranslation } from "react-i18next";
import { type Tone, toneOf } from "@/lib/status";
import classes from "./StatusBadge.module.css";

const shapes: Record<Tone, React.ReactNode> = {
  neutral: <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  progress: (
    <>
      <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1.4a3.6 3.6 0 0 1 0 7.2z" fill="currentColor" />
    </>
  ),
  attention: <path d="M5 .8 9.6 9H.4z" fill="currentColor" />,
  good: <path d="m1 5.2 2.8 2.9L9 1.9" fill="none" stroke="currentColor" strokeWidth="2" />,
  bad: <path d="M1.6 1.6l6.8 6.8M8.4 1.6 1.6 8.4" fill="none" stroke="currentColor" strokeWidth="2" />,
  off: <path d="M1 5h8" fill="none" stroke="currentColor" strokeWidth="2" />,
};

/** The shape that stands for a tone, so that no status is told by colour alone. */
export function ToneMark({ tone }: { tone: Tone }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {shapes[tone]}
    </svg>
  );
}

/**
 * A status in words, shape and colour. The words come from the namespace `status` by the server's value; `label`
 * overrides them, `tone` the colour.
 */
export function StatusBadge(props: { value: string; label?: string; tone?: Tone }) {
  const { t } = useTranslation("status");
  const tone = props.tone ?? toneOf(props.value);
  const label = props.label ?? t(props.value, { defaultValue: props.value.replaceAll("_", " ") });
  return (
    <span className={`${classes.badge} ${classes[tone]}`} data-status={props.value}>
      <ToneMark tone={tone} />
      {label}
    </span>
  );
}
