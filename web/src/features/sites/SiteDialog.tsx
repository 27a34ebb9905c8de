import { Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { SiteChange } from "@/lib/api/limits";
import { keepSite, type Site } from "./data";

function valuesOf(site: Site) {
  return { name: site.name, address: site.address, rock_density_t_m3: site.rock_density_t_m3 };
}

/** Changes the facts of a site. */
export function SiteDialog({ site, onClose }: { site: Site; onClose: () => void }) {
  const { t } = useTranslation("sites");
  const client = useQueryClient();
  const path = { site_id: site.id };
  const state = useServerForm({
    limits: SiteChange,
    values: valuesOf(site),
    version: site.version,
    submit: (_, { headers, changed }) =>
      ok(api.PATCH("/api/v1/sites/{site_id}", { params: { path }, body: changed, headers })),
    onSaved: async (saved) => {
      await keepSite(client, saved);
      onClose();
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/sites/{site_id}", { params: { path } }));
      await keepSite(client, fresh);
      return { values: valuesOf(fresh), version: fresh.version };
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("editTitle")} state={state}>
      <FieldGrid>
        <TextInput label={t("name")} required data-autofocus {...state.field("name")} />
        <QuantityInput
          unit="t/m³"
          label={t("rockDensity")}
          decimalScale={3}
          {...state.field("rock_density_t_m3")}
        />
        <Wide>
          <Textarea label={t("address")} required autosize minRows={2} {...state.field("address")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
