using System.Runtime.CompilerServices;

namespace Sluice.MappingTemplates.Java.Basics;

/// <summary>
/// Counts what the operations of one rendering use, and ends them at a limit. Whatever can take long or make much takes the budget as its last argument,
/// and charges it before it does the work. Not thread-safe.
/// </summary>
internal class Budget
{
    /// <summary>How deep collections may nest; deeper ones are a stack overflow in Java, and a clear failure here.</summary>
    public const int MaxNesting = 3000;

    private const int StepsBetweenChecks = 256;

    // Copying this many characters is about as much work as evaluating a reference.
    private const int CharactersPerStep = 16;

    // Collections that hold each other twice grow without bound: [[[x, x], [x, x]], …].
    private const int MaxVisits = 1_000_000;

    private const int WorkOfAVisit = 16;

    private readonly BudgetLimits _limits;
    private readonly CancellationToken _cancellation;
    private int _untilCheck = StepsBetweenChecks;
    private long _steps;
    private long _bytes;
    private TimeSpan _regexTime;
    private int _nesting;
    private int _visits;

    /// <summary>For work outside of a rendering.</summary>
    public Budget()
        : this(BudgetLimits.Default, CancellationToken.None)
    {
    }

    public Budget(BudgetLimits limits, CancellationToken cancellation)
    {
        _limits = limits;
        _cancellation = cancellation;
    }

    /// <summary>Characters that one string may have.</summary>
    public int MaxLength => _limits.MaxLength;

    /// <summary>Time for one regular expression.</summary>
    public TimeSpan MaxRegexTime => _limits.MaxRegexTime;

    /// <summary>Steps counted so far.</summary>
    public long Steps => _steps + StepsBetweenChecks - _untilCheck;

    /// <summary>Bytes counted so far.</summary>
    public long Bytes => _bytes;

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

    /// <summary>Counts work on characters or elements, such as comparing or copying them.</summary>
    /// <exception cref="OperationCanceledException">The rendering was cancelled.</exception>
    /// <exception cref="JavaException">More than is left of all steps.</exception>
    public void Spend(long length)
    {
        if (length >= CharactersPerStep)
        {
            _untilCheck -= (int)Math.Min(length / CharactersPerStep, int.MaxValue / 2);
            if (_untilCheck <= 0)
            {
                Check();
            }
        }
    }

    /// <summary>Counts the characters or elements of one string or list, before it is made.</summary>
    /// <exception cref="JavaException">More than one string may have, or than is left of all steps.</exception>
    public void Make(long length)
    {
        if (length > _limits.MaxLength)
        {
            throw new JavaException("LimitException", $"a string or list of more than {_limits.MaxLength} characters or elements");
        }

        Spend(length);
    }

    /// <summary>Counts memory that is about to be taken. What was let go of counts as well: nobody can tell when it is.</summary>
    /// <exception cref="JavaException">More than a rendering may take.</exception>
    public void Allocate(long bytes)
    {
        _bytes += bytes;
        if (_bytes > _limits.MaxBytes)
        {
            throw new JavaException("LimitException", $"more than {_limits.MaxBytes} bytes of memory");
        }
    }

    /// <summary>Counts the time of a regular expression, which runs to its end once it has begun.</summary>
    /// <exception cref="JavaException">More than a rendering may use.</exception>
    /// <exception cref="OperationCanceledException">The rendering was cancelled.</exception>
    public void SpendRegexTime(TimeSpan time)
    {
        _cancellation.ThrowIfCancellationRequested();
        _regexTime += time;
        if (_regexTime > _limits.MaxTotalRegexTime)
        {
            throw new JavaException("LimitException", $"regular expressions take longer than {_limits.MaxTotalRegexTime.TotalSeconds} s together");
        }
    }

    /// <summary>Begins to compare an object with another, or to take its hash; <see cref="LeaveObject"/> ends it.</summary>
    /// <param name="size">How many elements the object holds.</param>
    /// <exception cref="JavaException">Objects nest too deeply, or contain themselves.</exception>
    public void EnterObject(int size)
    {
        Spend(WorkOfAVisit + size);
        _visits = _nesting == 0 ? 0 : _visits + 1;
        if (_nesting >= MaxNesting || _visits > MaxVisits || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw JavaException.NestsTooDeeply(MaxNesting);
        }

        _nesting++;
    }

    public void LeaveObject() => _nesting--;

    private void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        _steps += StepsBetweenChecks - _untilCheck;
        if (_steps > _limits.MaxSteps)
        {
            throw new JavaException("LimitException", $"more than {_limits.MaxSteps} steps");
        }

        _untilCheck = StepsBetweenChecks;
    }
}
