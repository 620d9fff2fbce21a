using System.Text.Json.Serialization;

namespace PostPurchase.Core.Results.Statistics;

/// <summary>The net promoter score: percent of promoters (9–10) less percent of detractors (0–6), from −100 to 100.</summary>
public sealed record NetPromoter(long Promoters, long Passives, long Detractors)
{
    public long Answers => Promoters + Passives + Detractors;

    /// <summary>Null without answers.</summary>
    public double? Score => Answers == 0 ? null : 100.0 * (Promoters - Detractors) / Answers;

    /// <summary>
    /// By the variance of a difference of two shares of the same answers (multinomial; A. Agresti, Categorical Data Analysis, 3rd ed.,
    /// 1.4; for this score B. Rocks, "Interval Estimation for the Net Promoter Score", The American Statistician 70, 2016). Null of
    /// too few (<see cref="Proportion.Enough"/>).
    /// </summary>
    public ConfidenceInterval? Interval
    {
        get
        {
            if (!IsEnough)
            {
                return null;
            }

            var (up, down) = ((double)Promoters / Answers, (double)Detractors / Answers);
            var reach = 100 * ConfidenceInterval.Z * Math.Sqrt((up + down - ((up - down) * (up - down))) / Answers);
            var score = 100 * (up - down);
            return new ConfidenceInterval(Math.Max(-100, score - reach), Math.Min(100, score + reach));
        }
    }

    [JsonIgnore]
    public bool IsEnough => Answers >= Proportion.Enough;
}
