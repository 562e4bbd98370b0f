package dev.wikiclean.reason.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How keys and tokens are written by those who hand them out. The forms follow the providers' own documentation of
 * their secret scanning; quantifiers are bounded or possessive, so that no text takes long.
 */
final class SecretPatterns {
    /**
     * One form. The group {@code secret}, where there is one, is the secret in it; else all of it.
     *
     * @param handedOut whether the form is that of a provider, and so can hardly be anything else
     */
    record Form(String what, boolean handedOut, Pattern pattern) {}

    static final List<Form> FORMS = List.of(
            form(
                    "private key",
                    "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\\s\\S]{0,20000}?"
                            + "(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|\\z)"),
            form("private key", "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"),
            form("private key", "\\bAGE-SECRET-KEY-1[0-9A-Z]{20,80}"),
            form("private key", "PuTTY-User-Key-File-[23]:[\\s\\S]{0,8000}?Private-MAC: [0-9a-f]{40,64}"),
            form("AWS key", "\\b(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\\b"),
            form("GitHub token", "\\b(?:gh[pousr]_[0-9A-Za-z]{20,255}|github_pat_[0-9A-Za-z_]{20,255})"),
            form("GitLab token", "\\bgl(?:pat|ptt|dt|rt|cbt|soat|ft)-[0-9A-Za-z_-]{16,255}"),
            form("Slack token", "\\bxox[abeoprs]-[0-9A-Za-z-]{10,255}|\\bxapp-[0-9A-Za-z-]{10,255}"),
            form(
                    "webhook",
                    "https://(?:hooks\\.slack\\.com/(?:services|workflows)|discord(?:app)?\\.com/api/webhooks)"
                            + "/[0-9A-Za-z/_-]{10,255}"),
            form("Stripe key", "\\b[sr]k_(?:live|test)_[0-9A-Za-z]{10,255}|\\bwhsec_[0-9A-Za-z]{16,255}"),
            form("Anthropic key", "\\bsk-ant-[0-9A-Za-z_-]{10,255}"),
            form("API key", "\\bsk-(?:proj-|svcacct-|admin-|or-v1-)?[0-9A-Za-z_-]{16,255}"),
            form(
                    "Google key",
                    "\\bAIza[0-9A-Za-z_-]{30,40}|\\bya29\\.[0-9A-Za-z_-]{20,2000}|\\bGOCSPX-[0-9A-Za-z_-]{20,40}"),
            form(
                    "JSON web token",
                    "\\beyJ[0-9A-Za-z_-]{8,4000}+\\.[0-9A-Za-z_-]{8,8000}+(?:\\.[0-9A-Za-z_-]{0,4000}+)?"),
            form("npm token", "\\bnpm_[0-9A-Za-z]{30,60}\\b"),
            form("PyPI token", "\\bpypi-[0-9A-Za-z_-]{20,400}"),
            form("SendGrid key", "\\bSG\\.[0-9A-Za-z_-]{16,40}\\.[0-9A-Za-z_-]{16,64}"),
            form("Hugging Face token", "\\bhf_[0-9A-Za-z]{20,60}\\b"),
            form("Telegram token", "\\b[0-9]{8,11}:AA[0-9A-Za-z_-]{32,34}\\b"),
            form("Twilio key", "\\b(?:AC|SK)[0-9a-f]{32}\\b"),
            form("DigitalOcean token", "\\bdo[opr]_v1_[0-9a-f]{64}\\b"),
            form("Databricks token", "\\bdapi[0-9a-f]{32}\\b"),
            form("Vault token", "\\bhv[sbr]\\.[0-9A-Za-z_-]{20,300}"),
            assigned("Azure key", "(?i)\\b(?:AccountKey|SharedAccessKey|sig)=(?<secret>[0-9A-Za-z+/%]{30,255}={0,2})"),
            form(
                    "password in a URL",
                    "\\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\\s/:@\"'<>]{0,100}:(?<secret>[^\\s/@\"'<>]{1,200})@"),
            assigned("bearer token", "(?i)\\b(?:bearer|basic)\\s{1,4}(?<secret>[0-9A-Za-z+/._~-]{16,2000}={0,2})"),
            form(
                    "password",
                    "(?i)(?:\\b|_)(?:pass(?:word|wd|phrase|code)|pwd|secret(?:[_ -]?key)?|api[_ -]?(?:key|secret|token)"
                            + "|access[_ -]?(?:key|token)|auth[_ -]?token|client[_ -]?secret|private[_ -]?key|refresh[_ -]?token"
                            + "|encryption[_ -]?key)[\"'`*]{0,3}\\s{0,3}(?:[:=]|=>|:=)\\s{0,3}[\"'`*]{0,3}"
                            + "(?<secret>[^\\s\"'`<>\\[\\]{}(),;|*]{6,255})"),
            form(
                    "password",
                    "(?:비밀번호|비번|패스워드|암호|인증키|비밀키|密码|口令|密钥|パスワード|秘密鍵)[\"'`*]{0,3}\\s{0,3}[:=：]\\s{0,3}"
                            + "[\"'`*]{0,3}(?<secret>[\\x21-\\x7E&&[^\"'`<>\\[\\](){}|*]]{4,255})"),
            assigned(
                    "password",
                    "(?i)(?:\\b|_)(?:pass(?:word|wd|phrase|code)|pwd|secret(?:[_ -]?key)?|api[_ -]?(?:key|secret|token)"
                            + "|비밀번호|비번|패스워드|암호)[\"'`*]{0,3}\\s{0,3}(?:[:=：]|=>|:=)\\s{0,3}"
                            + "(?<quote>[\"'`])(?<secret>[^\\n\"'`]{4,255})\\k<quote>"),
            assigned(
                    "passphrase",
                    "(?i)\\b(?:pass ?phrase|seed phrase|recovery (?:phrase|code|key)s?)\\s{0,3}[:=]\\s{0,3}"
                            + "(?<secret>[^\\n]{6,400})"),
            assigned(
                    "password",
                    "(?i)\\b(?:password|passcode|passphrase|pin code)\\s{1,3}(?:is|was)\\s{1,3}[\"'`]?"
                            + "(?<secret>(?=[^\\s0-9]{0,40}[0-9])[^\\s\"'`\\[\\]]{4,255})"),
            assigned(
                    "password",
                    "(?:비밀번호|비번|패스워드|암호)(?:는|은|가|이)\\s{1,3}[\"'`]?(?<secret>(?=[^\\s0-9]{0,40}[0-9])[\\x21-\\x7E&&[^\"'`\\[\\]]]{4,255})"),
            form(
                    "resident number",
                    "(?<![0-9])[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])-?[1-8][0-9]{6}(?![0-9])"));

    private SecretPatterns() {}

    private static Form form(String what, String pattern) {
        return new Form(what, true, Pattern.compile(pattern));
    }

    private static Form assigned(String what, String pattern) {
        return new Form(what, false, Pattern.compile(pattern));
    }
}
