import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { api, ok } from "@/lib/api/client";
import { roleName } from "@/lib/auth/roles";
import { useFormat } from "@/lib/format";

/** Tells those who can't create projects who can. */
export function Creators() {
  const { t, i18n } = useTranslation("projects");
  const format = useFormat();
  const creators = useQuery({
    queryKey: ["project-creators"],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/projects/creators", { signal })),
    staleTime: 300_000,
  });
  if (!creators.data) return null;
  const people = creators.data.map(
    ({ name, role, role_ar }) => `${name} (${roleName({ name: role, name_ar: role_ar }, i18n.language)})`,
  );
  return (
    <Notice tone="neutral">
      {people.length > 0 ? t("creators", { people: format.list(people) }) : t("noCreators")}
    </Notice>
  );
}
