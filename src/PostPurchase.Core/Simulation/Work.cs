using PostPurchase.Core.Journeys;

namespace PostPurchase.Core.Simulation;

/// <summary>What one look at a journey found to do, by the steps' places in the sequence.</summary>
internal sealed class Work
{
    private readonly List<(int Slot, StepDecision.Skip Skip)> _skipped = [];
    private readonly List<(int Slot, StepDecision.Send Send)> _due = [];

    public List<(int Slot, StepDecision.Skip Skip)> Skipped => _skipped;

    /// <summary>As <see cref="Plan.Due"/> orders them: the earliest due first, of those due at once the class that matters most.</summary>
    public List<(int Slot, StepDecision.Send Send)> Due => _due;

    public bool IsEmpty => _skipped.Count == 0 && _due.Count == 0;

    public void Clear()
    {
        _skipped.Clear();
        _due.Clear();
    }

    public void Add(int slot, StepDecision decision)
    {
        if (decision is StepDecision.Send send)
        {
            var place = _due.Count;
            while (place > 0 && IsBefore(send, _due[place - 1].Send))
            {
                place--;
            }

            _due.Insert(place, (slot, send));
        }
        else if (decision is StepDecision.Skip skip)
        {
            _skipped.Add((slot, skip));
        }
    }

    private static bool IsBefore(StepDecision.Send one, StepDecision.Send other)
    {
        var (due, otherDue) = (one.When?.Due.At, other.When?.Due.At);
        return due < otherDue || (due == otherDue && one.Step.Class < other.Step.Class);
    }
}
