import { Button, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FigureInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { notifyProblem } from "@/components/toast";
import { useServerForm } from "@/components/useServerForm";
import { api, ifMatch, ok } from "@/lib/api/client";
import { IntervalChange } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { neededFigure } from "@/lib/figures";

type Service = Schema<"ServiceState">;

/** Changes how often a service of a machine comes round; one that came with the model asks why, and may follow it again. */
export function IntervalDialog(props: {
  service: Service;
  keep: (states: Service[]) => void;
  onClose: () => void;
}) {
  const { service, keep, onClose } = props;
  const { t } = useTranslation(["machines", "fleet"]);
  const params = { path: { interval_id: service.id } };
  const state = useServerForm({
    limits: IntervalChange,
    values: {
      every: service.every as string | number,
      planned_per_day: service.planned_per_day as string | number,
      departs_because: service.departs_because,
    },
    version: service.version,
    submit: (values, { headers }) =>
      ok(
        api.PATCH("/api/v1/machine-services/{interval_id}", {
          params,
          headers,
          body: {
            every: neededFigure(values.every),
            planned_per_day: neededFigure(values.planned_per_day),
            departs_because: values.departs_because,
          },
        }),
      ),
    savedMessage: "machines:service.saved",
    onSaved: (states) => {
      keep(states);
      onClose();
    },
  });
  const follow = async () => {
    try {
      const path = "/api/v1/machine-services/{interval_id}/follow-model";
      keep(await ok(api.POST(path, { params, headers: ifMatch(service.version) })));
      onClose();
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    }
  };
  return (
    <FormDialog opened onClose={onClose} title={service.name} state={state}>
      <FieldGrid>
        <FigureInput
          label={t("service.every")}
          required
          allowNegative={false}
          decimalScale={1}
          {...state.field("every")}
        />
        <FigureInput
          label={t("service.planned")}
          required
          allowNegative={false}
          decimalScale={1}
          {...state.field("planned_per_day")}
        />
        {service.is_of_model && (
          <Wide>
            <TextInput label={t("fleet:model.departs")} {...state.field("departs_because")} />
          </Wide>
        )}
        {service.is_of_model && service.departs_because && (
          <Wide>
            <Button variant="default" onClick={() => void follow()}>
              {t("fleet:model.follow")}
            </Button>
          </Wide>
        )}
      </FieldGrid>
    </FormDialog>
  );
}
