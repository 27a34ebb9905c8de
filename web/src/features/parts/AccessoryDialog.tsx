import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { AccessoryChange } from "@/lib/api/limits";
import { AccessoryFields } from "./AccessoryFields";
import { type Accessory, keepAccessory, sent, valuesOf } from "./data";

/** Changes the facts of an accessory; its quantity is none of them. */
export function AccessoryDialog({ accessory, onClose }: { accessory: Accessory; onClose: () => void }) {
  const { t } = useTranslation("parts");
  const client = useQueryClient();
  const path = { accessory_id: accessory.id };
  const state = useServerForm({
    limits: AccessoryChange,
    values: valuesOf(accessory),
    version: accessory.version,
    submit: (_, { headers, changed }) =>
      ok(
        api.PATCH("/api/v1/accessories/{accessory_id}", {
          params: { path },
          body: sent(changed) as never,
          headers,
        }),
      ),
    onSaved: async (saved) => {
      await keepAccessory(client, saved);
      onClose();
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/accessories/{accessory_id}", { params: { path } }));
      await keepAccessory(client, fresh);
      return { values: valuesOf(fresh), version: fresh.version };
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("editTitle")} state={state} size="lg">
      <AccessoryFields state={state} />
    </FormDialog>
  );
}
