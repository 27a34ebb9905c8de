import { Select, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, ServerForm, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewSite } from "@/lib/api/limits";
import { keepSite } from "./data";

/** Adds a site to a project; the address may name the project: `/sites/new?project_id=…`. */
export function SiteNewPage() {
  const { t } = useTranslation("sites");
  const navigate = useNavigate();
  const client = useQueryClient();
  const { project_id: given } = useSearch({ strict: false }) as { project_id?: string };
  const projects = useQuery({
    queryKey: ["list", "/api/v1/projects", "choice"],
    queryFn: async () => {
      const query = { page_size: 200, sort: "name", takes_sites: true };
      return (await ok(api.GET("/api/v1/projects", { params: { query } }))).items;
    },
  });
  const state = useServerForm({
    limits: NewSite,
    values: { project_id: given ?? "", name: "", address: "", rock_density_t_m3: 2.6 as number | string },
    submit: (body, { headers }) => ok(api.POST("/api/v1/sites", { body, headers })),
    savedMessage: "sites:createdMessage",
    onSaved: async (site) => {
      await keepSite(client, site);
      await navigate({ to: "/sites/$siteId/{-$tab}", params: { siteId: site.id, tab: undefined } });
    },
  });
  return (
    <>
      <PageHeader title={t("new")} crumbs={[{ label: t("title"), to: "/sites" }]} />
      <PageBody narrow>
        <Panel>
          <ServerForm
            state={state}
            submitLabel={t("create")}
            onCancel={() => void navigate({ to: given ? `/projects/${given}` : "/sites" } as never)}
          >
            <FieldGrid>
              <Select
                label={t("project")}
                data={(projects.data ?? []).map(({ id, name, number }) => ({
                  value: id,
                  label: `${name} (${number})`,
                }))}
                searchable
                required
                allowDeselect={false}
                nothingFoundMessage={t("noOpenProject")}
                {...state.field("project_id")}
              />
              <TextInput label={t("name")} required data-autofocus {...state.field("name")} />
              <QuantityInput
                unit="t/m³"
                label={t("rockDensity")}
                description={t("rockDensityHint")}
                decimalScale={3}
                {...state.field("rock_density_t_m3")}
              />
              <Wide>
                <Textarea
                  label={t("address")}
                  description={t("addressHint")}
                  required
                  autosize
                  minRows={2}
                  {...state.field("address")}
                />
              </Wide>
            </FieldGrid>
          </ServerForm>
        </Panel>
      </PageBody>
    </>
  );
}
