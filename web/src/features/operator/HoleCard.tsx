import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Code, Quantity } from "@/components/Quantity";
import { QuantityInput } from "@/components/QuantityInput";
import { StatusBadge } from "@/components/StatusBadge";
import { isUnread } from "@/lib/figures";
import type { Pattern } from "./data";
import classes from "./operator.module.css";

const STEP_M = 0.1;

interface HoleCardProps {
  pattern: Pattern;
  place: number;
  busy: boolean;
  onMark: (depthM: number, waterM: number | null) => void;
  onReopen: () => void;
}

/** One hole to mark, with its design and the depth that was measured. */
export function HoleCard({ pattern, place, busy, onMark, onReopen }: HoleCardProps) {
  const { t } = useTranslation("operator");
  const design = pattern.length_m[place] ?? 0;
  const [depth, setDepth] = useState<number | string>(
    Math.round((pattern.actual_depth_m[place] ?? design) * 100) / 100,
  );
  const [water, setWater] = useState<number | string>(pattern.water_height_m[place] ?? "");
  const drilled = pattern.is_completed[place] ?? false;
  const stepped = (by: number) =>
    setDepth(Math.max(0, Math.round(((isUnread(depth) ? design : Number(depth)) + by) * 100) / 100));
  return (
    <section className={classes.next} aria-label={t("hole")}>
      <div className={classes.nextHead}>
        <div>
          <div className={classes.faint}>{drilled ? t("hole") : t("nextHole")}</div>
          <div className={classes.number}>
            <Code>{pattern.hole_number[place]}</Code>
          </div>
        </div>
        {drilled && <StatusBadge value="drilled" />}
      </div>
      <div className={classes.facts}>
        <span>
          {t("designLength")} <Quantity value={design} unit="m" digits={2} />
        </span>
        <span>
          {t("diameter")} <Quantity value={pattern.diameter_mm[place]} unit="mm" />
        </span>
        {(pattern.angle_from_vertical_deg[place] ?? 0) >= 0.5 && (
          <span>
            {t("angle")} <Quantity value={pattern.angle_from_vertical_deg[place]} unit="°" digits={1} />{" "}
            <Quantity value={pattern.azimuth_deg[place]} unit="°" digits={0} />
          </span>
        )}
      </div>
      <div className={classes.depth} dir="ltr">
        <Button
          variant="default"
          className={classes.step}
          aria-label={t("less")}
          onClick={() => stepped(-STEP_M)}
        >
          −
        </Button>
        <QuantityInput
          unit="m"
          className={classes.input}
          label={t("measuredDepth")}
          decimalScale={2}
          min={0}
          value={depth}
          onChange={setDepth}
        />
        <Button
          variant="default"
          className={classes.step}
          aria-label={t("more")}
          onClick={() => stepped(STEP_M)}
        >
          +
        </Button>
      </div>
      <QuantityInput
        unit="m"
        className={classes.water}
        label={t("water")}
        decimalScale={2}
        min={0}
        value={water}
        onChange={setWater}
      />
      <Button
        className={classes.big}
        fullWidth
        loading={busy}
        disabled={depth === "" || isUnread(depth) || isUnread(water)}
        leftSection={<IconCheck size={22} />}
        onClick={() => onMark(Number(depth), water === "" ? null : Number(water))}
      >
        {drilled ? t("correct") : t("mark")}
      </Button>
      {drilled && (
        <Button
          variant="default"
          h={52}
          fullWidth
          disabled={busy}
          leftSection={<IconArrowBackUp size={18} />}
          onClick={onReopen}
        >
          {t("reopen")}
        </Button>
      )}
    </section>
  );
}
