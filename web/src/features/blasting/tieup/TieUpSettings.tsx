import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HelpTip } from "@/components/HelpTip";
import { Panel } from "@/components/Panel";
import { QuantityInput } from "@/components/QuantityInput";
import { isUnread } from "@/lib/figures";
import classes from "../blasting.module.css";
import type { Operation, TieUp } from "./operations";

/** The delay in the holes and the window of the maximum instantaneous charge. */
export function TieUpSettings(props: {
  tieUp: TieUp;
  editable: boolean;
  perform: (operations: Operation[]) => void;
}) {
  const { tieUp, editable, perform } = props;
  const { t } = useTranslation("blasting");
  const [inHole, setInHole] = useState<number | string>(tieUp.in_hole_delay_ms);
  const [micWindow, setMicWindow] = useState<number | string>(tieUp.mic_window_ms);
  const changed = inHole !== tieUp.in_hole_delay_ms || micWindow !== tieUp.mic_window_ms;
  const complete =
    typeof inHole === "number" && typeof micWindow === "number" && !isUnread(inHole) && micWindow > 0;
  return (
    <Panel title={t("settings.title")}>
      <form
        className={classes.tab}
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) {
            perform([{ op: "settings", in_hole_delay_ms: inHole, mic_window_ms: micWindow }]);
          }
        }}
      >
        <QuantityInput
          unit="ms"
          min={0}
          max={10_000}
          label={t("settings.inHole")}
          description={t("settings.inHoleHint")}
          disabled={!editable}
          value={inHole}
          onChange={setInHole}
        />
        <QuantityInput
          unit="ms"
          min={0}
          max={1000}
          label={
            <>
              {t("settings.micWindow")} <HelpTip term="mic" />
            </>
          }
          disabled={!editable}
          value={micWindow}
          onChange={setMicWindow}
        />
        {editable && (
          <div>
            <Button type="submit" variant="default" disabled={!changed || !complete}>
              {t("common:action.save")}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}
