import { useTranslation } from "react-i18next";
import classes from "../drilling.module.css";

/** A bench in section with an inclined hole, and the angle that the file counts. */
export function AngleSketch({ dip }: { dip: boolean }) {
  const { t } = useTranslation("drilling");
  return (
    <svg
      className={classes.sketch}
      viewBox="0 0 190 150"
      role="img"
      aria-label={t(dip ? "option.angle_convention_dip" : "option.angle_convention_from_vertical")}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    >
      <path d="M6 30h128l26 92h26" />
      <path d="M70 30l27 95" strokeWidth="4" stroke="var(--hw-accent)" />
      {dip ? (
        <>
          <path d="M70 30h60" strokeDasharray="4 3" />
          <path d="M114 30a44 44 0 0 1-32 42" stroke="var(--hw-attention)" strokeWidth="2" />
          <text x="112" y="62" stroke="none" fill="currentColor" fontSize="13" direction="ltr">
            75°
          </text>
        </>
      ) : (
        <>
          <path d="M70 30v100" strokeDasharray="4 3" />
          <path d="M70 92a62 62 0 0 0 17-2.5" stroke="var(--hw-attention)" strokeWidth="2" />
          <text x="40" y="104" stroke="none" fill="currentColor" fontSize="13" direction="ltr">
            15°
          </text>
        </>
      )}
    </svg>
  );
}
