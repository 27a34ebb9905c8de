import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";

/** The active regions for a choice, named in the language on screen; empty while they are on their way. */
export function useRegionOptions(): { value: string; label: string; name: string }[] {
  const { i18n } = useTranslation();
  const regions = useQuery({
    queryKey: ["list", "/api/v1/regions", "active"],
    queryFn: () => ok(api.GET("/api/v1/regions/active")),
    staleTime: 300_000,
  });
  return (regions.data ?? []).map((region) => ({
    value: region.id,
    label: (i18n.language === "ar" && region.name_ar) || region.name,
    name: region.name,
  }));
}

/** The name of a region in the language on screen; the given one for a region that is retired. */
export function useRegionName(): (id: string | null | undefined, fallback?: string | null) => string {
  const regions = useRegionOptions();
  return (id, fallback) => regions.find(({ value }) => value === id)?.label ?? fallback ?? "–";
}

/** The same by its English name, for records that carry no more of their region. */
export function useRegionByName(): (name: string) => string {
  const regions = useRegionOptions();
  return (name) => regions.find((region) => region.name === name)?.label ?? name;
}

/** Every country for a choice, named and sorted in the language on screen; empty while they are on their way. */
export function useCountryOptions(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const countries = useQuery({
    queryKey: ["countries"],
    queryFn: () => ok(api.GET("/api/v1/countries")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    const compare = new Intl.Collator(i18n.language).compare;
    return (countries.data ?? [])
      .map(({ code, name_en, name_ar }) => ({
        value: code,
        label: i18n.language === "ar" ? name_ar : name_en,
      }))
      .sort((a, b) => compare(a.label, b.label));
  }, [countries.data, i18n.language]);
}

/** The name of a country in the language on screen; a dash for none. */
export function useCountryName(): (code: string) => string {
  const countries = useCountryOptions();
  return (code) => countries.find(({ value }) => value === code)?.label ?? (code || "–");
}
