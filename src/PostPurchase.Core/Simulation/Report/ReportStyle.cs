namespace PostPurchase.Core.Simulation.Report;

/// <summary>The report's style sheet: light and dark by the reader's setting, contrast of at least 4.5 for text and 3 for shapes.</summary>
internal static class ReportStyle
{
    public const string Sheet =
        """
        :root{color-scheme:light dark;--text:#1b1f24;--soft:#4b5563;--page:#fff;--line:#767e8a;--panel:#f3f5f8;
        --l0:#e6e9ee;--l1:#9cc3ec;--l2:#5b98d6;--l3:#2a6fb8;--l4:#0b3f7a;
        --contract:#4b5563;--service:#0b6e4f;--advertising:#a3470f;--bar:#2a6fb8}
        @media (prefers-color-scheme:dark){:root{--text:#e8eaed;--soft:#b4bcc8;--page:#14171b;--line:#8b94a1;--panel:#1f242b;
        --l0:#2a3038;--l1:#2c5d94;--l2:#4283c7;--l3:#7db2e8;--l4:#c9e0f8;
        --contract:#aab3c0;--service:#4cc39a;--advertising:#f0a066;--bar:#7db2e8}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1rem;max-width:70rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
        h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2.5rem}h3{font-size:1.05rem}
        p,li{max-width:45rem}.soft{color:var(--soft)}
        .facts{display:flex;flex-wrap:wrap;gap:1rem;padding:0;list-style:none}
        .facts li{background:var(--panel);padding:.6rem 1rem;border-radius:.4rem}.facts b{display:block;font-size:1.4rem}
        .scroll{overflow-x:auto;max-width:100%}
        table{border-collapse:collapse;margin:.5rem 0;font-size:.9rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
        th,td{border-bottom:1px solid var(--line);padding:.25rem .6rem;text-align:left;vertical-align:top}
        td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        svg{display:block;min-width:40rem;width:100%;height:auto}svg text{fill:var(--text);font:11px system-ui,sans-serif}
        details{margin:.5rem 0 1rem}summary{cursor:pointer}
        .l0{fill:var(--l0)}.l1{fill:var(--l1)}.l2{fill:var(--l2)}.l3{fill:var(--l3)}.l4{fill:var(--l4)}
        .contract{fill:var(--contract)}.service{fill:var(--service)}.advertising{fill:var(--advertising)}.bar{fill:var(--bar)}
        .axis{stroke:var(--line);stroke-width:1}.median{stroke:var(--page);stroke-width:3}
        """;
}
