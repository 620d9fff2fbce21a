namespace PostPurchase.Core.Timing;

/// <summary>
/// Zones of regions (ISO 3166-2) in countries with several, by the IANA database's zone.tab. A region that spans two zones has
/// the one most of its people live in.
/// </summary>
internal static class RegionZoneTable
{
    /// <summary>Lines of regions and, last, their zone.</summary>
    public const string Text =
        """
        US-CT US-DC US-DE US-FL US-GA US-MA US-MD US-ME US-NC US-NH US-NJ US-NY US-OH US-PA US-RI US-SC US-VA US-VT US-WV America/New_York
        US-MI America/Detroit
        US-KY America/Kentucky/Louisville
        US-IN America/Indiana/Indianapolis
        US-AL US-AR US-IA US-IL US-KS US-LA US-MN US-MO US-MS US-ND US-NE US-OK US-SD US-TN US-TX US-WI America/Chicago
        US-CO US-MT US-NM US-UT US-WY America/Denver
        US-ID America/Boise
        US-AZ America/Phoenix
        US-CA US-NV US-OR US-WA America/Los_Angeles
        US-AK America/Anchorage
        US-HI Pacific/Honolulu
        US-PR America/Puerto_Rico
        US-VI America/St_Thomas
        US-GU Pacific/Guam
        US-MP Pacific/Saipan
        US-AS Pacific/Pago_Pago
        CA-NL America/St_Johns
        CA-NS CA-PE America/Halifax
        CA-NB America/Moncton
        CA-ON CA-QC America/Toronto
        CA-MB America/Winnipeg
        CA-SK America/Regina
        CA-AB America/Edmonton
        CA-BC America/Vancouver
        CA-NT America/Edmonton
        CA-NU America/Iqaluit
        CA-YT America/Whitehorse
        AU-NSW AU-ACT Australia/Sydney
        AU-VIC Australia/Melbourne
        AU-QLD Australia/Brisbane
        AU-SA Australia/Adelaide
        AU-WA Australia/Perth
        AU-TAS Australia/Hobart
        AU-NT Australia/Darwin
        BR-DF BR-ES BR-GO BR-MG BR-PR BR-RJ BR-RS BR-SC BR-SP America/Sao_Paulo
        BR-BA America/Bahia
        BR-AL BR-SE America/Maceio
        BR-CE BR-MA BR-PB BR-PI BR-RN America/Fortaleza
        BR-PE America/Recife
        BR-AP BR-PA America/Belem
        BR-TO America/Araguaina
        BR-MS America/Campo_Grande
        BR-MT America/Cuiaba
        BR-RO America/Porto_Velho
        BR-RR America/Boa_Vista
        BR-AM America/Manaus
        BR-AC America/Rio_Branco
        MX-AGU MX-CMX MX-DIF MX-GUA MX-GRO MX-HID MX-JAL MX-MEX MX-MIC MX-MOR MX-OAX MX-PUE MX-QUE MX-SLP MX-TLA MX-VER MX-ZAC America/Mexico_City
        MX-AGS MX-DF MX-GTO MX-HGO MX-MICH MX-QRO MX-TLAX America/Mexico_City
        MX-CAM MX-CAMP MX-CHP MX-CHIS MX-TAB MX-YUC America/Merida
        MX-ROO MX-QROO America/Cancun
        MX-COA MX-COAH MX-DUR MX-DGO MX-NLE MX-NL MX-TAM MX-TAMPS America/Monterrey
        MX-CHH MX-CHIH America/Chihuahua
        MX-NAY MX-SIN MX-BCS America/Mazatlan
        MX-SON America/Hermosillo
        MX-BCN MX-BC America/Tijuana
        RU-KGD Europe/Kaliningrad
        RU-MOW RU-MOS RU-SPE RU-LEN RU-AD RU-ARK RU-BEL RU-BRY RU-CE RU-DA RU-IN RU-IVA RU-KB RU-KC RU-KDA RU-KLU RU-KO RU-KOS Europe/Moscow
        RU-KR RU-KRS RU-LIP RU-ME RU-MO RU-MUR RU-NEN RU-NGR RU-NIZ RU-ORL RU-PNZ RU-PSK RU-ROS RU-RYA RU-SE RU-SMO RU-STA Europe/Moscow
        RU-TA RU-TAM RU-TUL RU-TVE RU-VLA RU-VLG RU-VOR RU-YAR RU-CU RU-KL Europe/Moscow
        RU-KIR Europe/Kirov
        RU-VGG Europe/Volgograd
        RU-AST Europe/Astrakhan
        RU-SAR Europe/Saratov
        RU-ULY Europe/Ulyanovsk
        RU-SAM RU-UD Europe/Samara
        RU-BA RU-CHE RU-KGN RU-KHM RU-ORE RU-PER RU-SVE RU-TYU RU-YAN Asia/Yekaterinburg
        RU-OMS Asia/Omsk
        RU-NVS Asia/Novosibirsk
        RU-ALT RU-AL Asia/Barnaul
        RU-TOM Asia/Tomsk
        RU-KEM Asia/Novokuznetsk
        RU-KYA RU-KK RU-TY Asia/Krasnoyarsk
        RU-IRK RU-BU Asia/Irkutsk
        RU-ZAB Asia/Chita
        RU-AMU RU-SA Asia/Yakutsk
        RU-KHA RU-PRI RU-YEV Asia/Vladivostok
        RU-MAG Asia/Magadan
        RU-SAK Asia/Sakhalin
        RU-KAM Asia/Kamchatka
        RU-CHU Asia/Anadyr
        ID-AC ID-BB ID-BE ID-BT ID-JA ID-JB ID-JI ID-JK ID-JT ID-KR ID-LA ID-RI ID-SB ID-SS ID-SU ID-YO Asia/Jakarta
        ID-KB ID-KT Asia/Pontianak
        ID-BA ID-GO ID-KI ID-KS ID-KU ID-NB ID-NT ID-SA ID-SG ID-SN ID-SR ID-ST Asia/Makassar
        ID-MA ID-MU ID-PA ID-PB ID-PD ID-PE ID-PS ID-PT Asia/Jayapura
        """;
}
