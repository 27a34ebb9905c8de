import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { notifyProblem } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { PrestartRuling } from "@/lib/api/limits";
import classes from "./checks.module.css";

/** Before the shifts of which machines a checklist is filled in. */
export function PrestartRules({ templateId, may }: { templateId: string; may: boolean }) {
  const { t } = useTranslation("checklists");
  const client = useQueryClient();
  const [type, setType] = useState("");
  const [pending, setPending] = useState(false);
  const rules = useQuery({
    queryKey: ["prestart", "rules"],
    queryFn: () => ok(api.GET("/api/v1/prestart-rules")),
  });
  const own = rules.data?.filter(({ template }) => template.id === templateId) ?? [];
  if (!may && own.length === 0) return null;
  const rule = async (machine_type: string, template_id: string | null) => {
    setPending(true);
    try {
      const body = { machine_type, template_id };
      client.setQueryData(["prestart", "rules"], await ok(api.PUT("/api/v1/prestart-rules", { body })));
      await client.invalidateQueries({ queryKey: ["prestart"] });
      setType("");
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setPending(false);
    }
  };
  return (
    <Panel title={t("templates.rules")}>
      <p className={classes.faint}>{t("templates.rulesHint")}</p>
      <ul className={classes.faults}>
        {own.map(({ machine_type }) => (
          <li key={machine_type}>
            <bdi>{machine_type}</bdi>
            {may && (
              <Button
                variant="subtle"
                disabled={pending}
                aria-label={t("templates.removeType", { type: machine_type })}
                onClick={() => void rule(machine_type, null)}
              >
                {t("remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <div className={classes.row}>
          <TextInput
            label={t("templates.type")}
            maxLength={PrestartRuling.machine_type}
            value={type}
            onChange={(event) => setType(event.currentTarget.value)}
          />
          <Button
            variant="default"
            loading={pending}
            disabled={type.trim() === ""}
            onClick={() => void rule(type.trim(), templateId)}
          >
            {t("templates.addType")}
          </Button>
        </div>
      )}
    </Panel>
  );
}
