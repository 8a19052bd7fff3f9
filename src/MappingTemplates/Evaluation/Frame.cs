using Sluice.MappingTemplates.Text;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>One rendering: its variables, where it writes, and what it may still use.</summary>
internal sealed class Frame(object?[] variables, TextSink sink, Utf8Sink? utf8, TemplateLimits limits, CancellationToken cancellation)
{
    private const int StepsBetweenChecks = 256;

    private int _untilCheck = StepsBetweenChecks;
    private long _steps;
    private int _depth;

    /// <summary>One slot a name; null where the variable has no value.</summary>
    public object?[] Variables { get; } = variables;

    /// <summary>Where text goes now: the output, or a string in the making.</summary>
    public TextSink Sink { get; set; } = sink;

    /// <summary>The output, where that is what <see cref="Sink"/> is: literal text goes there as bytes.</summary>
    public Utf8Sink? Utf8 { get; set; } = utf8;

    public TemplateLimits Limits => limits;

    /// <summary>Told what each reference gave; null where nobody asks.</summary>
    public Action<ReferenceNode, object?>? Trace { get; init; }

    /// <summary>Where the template is, for errors.</summary>
    public int Position { get; set; }

    /// <summary>The loop that a <c>#break</c> leaves; null for the nearest.</summary>
    public ForeachNode? BreakTarget { get; set; }

    /// <summary>Counts a step of work.</summary>
    /// <exception cref="OperationCanceledException">The rendering was cancelled.</exception>
    /// <exception cref="JavaException">Too many steps.</exception>
    public void Step()
    {
        if (--_untilCheck <= 0)
        {
            Check();
        }
    }

    /// <exception cref="JavaException">Too deep.</exception>
    public void Enter()
    {
        if (++_depth > limits.MaxDepth)
        {
            throw new JavaException("LimitException", $"blocks nest deeper than {limits.MaxDepth} levels");
        }
    }

    public void Leave() => _depth--;

    private void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        _steps += StepsBetweenChecks;
        if (_steps > limits.MaxSteps)
        {
            throw new JavaException("LimitException", $"more than {limits.MaxSteps} steps");
        }

        _untilCheck = StepsBetweenChecks;
    }
}
