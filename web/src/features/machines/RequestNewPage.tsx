import { Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { FigureInput } from "@/components/QuantityInput";
import { FieldGrid, ServerForm, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewMachineRequest } from "@/lib/api/limits";
import { ProjectSelect } from "./selects";

/** Asks for machines of a type for a project. */
export function RequestNewPage() {
  const { t } = useTranslation("machines");
  const navigate = useNavigate();
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewMachineRequest,
    values: {
      project_id: null as string | null,
      machine_type: "",
      quantity: 1 as number | string,
      starts_on: "",
      ends_on: "",
      justification: "",
    },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/machine-requests", {
          headers,
          body: { ...values, project_id: values.project_id ?? "", quantity: Number(values.quantity) },
        }),
      ),
    savedMessage: "machines:request.sent",
    onSaved: async (made) => {
      await client.invalidateQueries({ queryKey: listKey("/api/v1/machine-requests") });
      await navigate({ to: "/machine-requests/$requestId", params: { requestId: made.id } });
    },
  });
  return (
    <>
      <PageHeader
        title={t("request.new")}
        crumbs={[{ label: t("request.title"), to: "/machine-requests" }]}
      />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("request.send")}
            onCancel={() => void navigate({ to: "/machine-requests" })}
          >
            <FieldGrid>
              <Wide>
                <ProjectSelect label={t("project")} required {...state.field("project_id")} />
              </Wide>
              <TextInput
                label={t("type")}
                description={t("typeHint")}
                required
                {...state.field("machine_type")}
              />
              <FigureInput
                label={t("request.quantity")}
                required
                allowDecimal={false}
                min={1}
                {...state.field("quantity")}
              />
              <DateField label={t("request.firstDay")} required {...state.field("starts_on")} />
              <DateField label={t("request.lastDay")} required {...state.field("ends_on")} />
              <Wide>
                <Textarea
                  label={t("request.justification")}
                  required
                  autosize
                  minRows={3}
                  {...state.field("justification")}
                />
              </Wide>
            </FieldGrid>
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
