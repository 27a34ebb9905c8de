import { Menu } from "@mantine/core";
import { IconLanguage, IconLogout, IconMoon, IconSun, IconUserCircle } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { notifyProblem } from "@/components/toast";
import { useDisplayChoice } from "@/components/useDisplayChoice";
import { roleName } from "@/lib/auth/roles";
import { signOut } from "@/lib/auth/session";
import { useMe } from "@/lib/auth/useSession";
import { usePreferences } from "@/lib/preferences";
import classes from "./Frame.module.css";

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const choose = useDisplayChoice();
  const { language, theme } = usePreferences();
  const initials = (me.first_name.charAt(0) + me.last_name.charAt(0)).toUpperCase();
  const primary = me.roles.find(({ code }) => code === me.primary_role);
  const role = primary ? roleName(primary, i18n.language) : me.primary_role;
  const leave = async () => {
    try {
      await signOut();
    } catch (error) {
      notifyProblem(error, "common:problem.notSignedOut");
    }
  };
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <button type="button" className={classes.user} aria-label={`${t("frame.account")}: ${me.full_name}`}>
          <span className={classes.initials} aria-hidden="true">
            {initials}
          </span>
          <span className={classes.userText}>
            <span className={classes.userName} style={{ display: "block" }}>
              {me.full_name}
            </span>
            <span className={classes.userRole}>{role}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{me.full_name}</bdi>
          <br />
          <bdi dir="ltr">{me.email}</bdi>
          {me.region && (
            <>
              <br />
              {me.region.name}
            </>
          )}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconUserCircle size={16} stroke={1.6} />}
          onClick={() => void navigate({ to: "/profile" })}
        >
          {t("frame.profile")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLanguage size={16} stroke={1.6} />}
          onClick={() => void choose({ language: language === "en" ? "ar" : "en" })}
        >
          {language === "en" ? "العربية" : "English"}
        </Menu.Item>
        <Menu.Item
          leftSection={
            theme === "dark" ? <IconSun size={16} stroke={1.6} /> : <IconMoon size={16} stroke={1.6} />
          }
          onClick={() => void choose({ theme: theme === "dark" ? "light" : "dark" })}
        >
          {theme === "dark" ? t("theme.light") : t("theme.dark")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void leave()}>
          {t("frame.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
