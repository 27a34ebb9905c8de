import { DirectionProvider, MantineProvider, mergeThemeOverrides, useDirection } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ReactNode, Suspense, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Toasts } from "@/components/Toasts";
import { UnusualQuestion } from "@/components/UnusualQuestion";
import { useDisplayChoice } from "@/components/useDisplayChoice";
import { useSession } from "@/lib/auth/useSession";
import { directionOf } from "@/lib/i18n";
import { doorChoice, setDoorChoice } from "@/lib/preferences";
import { queryClient } from "@/lib/query";
import { colourScheme } from "@/lib/theme/scheme";
import { cssVariables, theme } from "@/lib/theme/theme";
import { router } from "./router";
import { Splash, Unreachable } from "./Splash";

export function App() {
  const { t, i18n } = useTranslation();
  const named = useMemo(() => {
    const close = { defaultProps: { closeButtonProps: { "aria-label": t("action.close") } } };
    const password = {
      defaultProps: { visibilityToggleButtonProps: { "aria-label": t("action.showPassword") } },
    };
    return mergeThemeOverrides(theme, {
      components: { Modal: close, Drawer: close, PasswordInput: password },
    });
  }, [t]);
  return (
    <DirectionProvider initialDirection={directionOf(i18n.language)} detectDirection={false}>
      <MantineProvider
        theme={named}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colourScheme}
        defaultColorScheme="auto"
      >
        <FollowLanguage>
          <QueryClientProvider client={queryClient}>
            <Suspense fallback={<Splash />}>
              <Gate />
            </Suspense>
            <Toasts onGo={(to) => void router.navigate({ to } as never)} />
            <UnusualQuestion />
          </QueryClientProvider>
        </FollowLanguage>
      </MantineProvider>
    </DirectionProvider>
  );
}

function FollowLanguage({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(directionOf(i18n.language)), [i18n.language, setDirection]);
  return children;
}

/** Waits for the answer to whether there is a session before any page is shown. */
function Gate() {
  const { phase, me } = useSession();
  const choose = useDisplayChoice();
  useEffect(() => {
    if (phase !== "signed-in" || !me) return;
    const chosen = doorChoice();
    setDoorChoice(null);
    if (chosen.language !== (chosen.language && me.language) || chosen.theme !== (chosen.theme && me.theme)) {
      void choose(chosen);
    }
  }, [phase, me, choose]);
  useEffect(() => {
    // What one person has read is not there for the next.
    if (phase === "signed-out") {
      queryClient.clear();
      void router.invalidate();
    }
  }, [phase]);
  if (phase === "starting") return <Splash />;
  if (phase === "unreachable") return <Unreachable />;
  return <RouterProvider router={router} />;
}
