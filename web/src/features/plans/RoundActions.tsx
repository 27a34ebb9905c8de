import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FigureInput } from "@/components/QuantityInput";
import { ReasonDialog } from "@/components/ReasonDialog";
import { FieldGrid, FormDialog } from "@/components/ServerForm";
import { toast } from "@/components/toast";
import { useServerForm } from "@/components/useServerForm";
import { api, ifMatch, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { figure, refreshRounds } from "./data";

export interface RoundOnMachine {
  id: string;
  plan_name: string;
  machine_name: string;
  meter_kind: string;
  open_order_id: string | null;
  version: number;
}

/** What can be decided about the next round of a plan on a machine. */
export function RoundActions({ round }: { round: RoundOnMachine }) {
  const { t } = useTranslation("plans");
  const can = useCan();
  const client = useQueryClient();
  const [open, setOpen] = useState<"skip" | "count" | null>(null);
  if (!can("maintenance.update")) return null;
  const skip = async (reason: string) => {
    await ok(
      api.POST("/api/v1/maintenance-rounds/{round_id}/skip", {
        params: { path: { round_id: round.id } },
        headers: ifMatch(round.version),
        body: { reason },
      }),
    );
    toast({ key: "plans:skipped" });
    await refreshRounds(client);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the row's own click from opening its page
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons within take the keys
    <div onClick={(event) => event.stopPropagation()}>
      <Group gap={6} wrap="nowrap">
        <Button size="xs" variant="default" onClick={() => setOpen("skip")}>
          {t("skip")}
        </Button>
        {!round.open_order_id && (
          <Button size="xs" variant="default" onClick={() => setOpen("count")}>
            {t("countFrom")}
          </Button>
        )}
      </Group>
      <ReasonDialog
        opened={open === "skip"}
        onClose={() => setOpen(null)}
        title={t("skipTitle")}
        message={t("skipAsk", { plan: round.plan_name, machine: round.machine_name })}
        confirmLabel={t("skipDo")}
        onConfirm={skip}
      />
      {open === "count" && <CountDialog round={round} onClose={() => setOpen(null)} />}
    </div>
  );
}

function CountDialog({ round, onClose }: { round: RoundOnMachine; onClose: () => void }) {
  const { t } = useTranslation("plans");
  const client = useQueryClient();
  const state = useServerForm({
    values: { last_done_on: "", last_total: "" as number | string },
    version: round.version,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/maintenance-rounds/{round_id}/count-from", {
          params: { path: { round_id: round.id } },
          headers,
          body: { last_done_on: values.last_done_on, last_total: figure(values.last_total) },
        }),
      ),
    savedMessage: "plans:countSaved",
    onSaved: async () => {
      onClose();
      await refreshRounds(client);
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("countTitle")} state={state}>
      <FieldGrid>
        <DateField label={t("countOn")} required {...state.field("last_done_on")} />
        {round.meter_kind && (
          <FigureInput
            label={t("countTotal")}
            description={t("countHint")}
            min={0}
            decimalScale={1}
            {...state.field("last_total")}
          />
        )}
      </FieldGrid>
    </FormDialog>
  );
}
