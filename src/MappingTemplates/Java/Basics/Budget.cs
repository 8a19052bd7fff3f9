using System.Runtime.CompilerServices;

namespace Sluice.MappingTemplates.Java.Basics;

/// <summary>
/// Counts what the operations of one rendering use, and stops them at a limit. An operation that can take long or use much memory takes the budget as its
/// last argument, and charges its work before it does it. Not thread-safe.
/// </summary>
internal class Budget
{
    /// <summary>How deep collections may be nested. Java has a stack overflow for deeper ones; here the rendering fails with a clear message.</summary>
    public const int MaxNesting = 3000;

    private const int StepsBetweenChecks = 256;

    // Copying this many characters is about as much work as evaluating a reference.
    private const int CharactersPerStep = 16;

    // Values can hold the same collection twice at each level, as in [[[x, x], [x, x]], …], so the number of visits can grow exponentially.
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

    /// <summary>Creates a budget for work outside of a rendering.</summary>
    public Budget()
        : this(BudgetLimits.Default, CancellationToken.None)
    {
    }

    public Budget(BudgetLimits limits, CancellationToken cancellation)
    {
        _limits = limits;
        _cancellation = cancellation;
    }

    /// <summary>The greatest number of characters of one string.</summary>
    public int MaxLength => _limits.MaxLength;

    /// <summary>The longest time of one regular expression.</summary>
    public TimeSpan MaxRegexTime => _limits.MaxRegexTime;

    /// <summary>The number of steps so far.</summary>
    public long Steps => _steps + StepsBetweenChecks - _untilCheck;

    /// <summary>The number of bytes so far.</summary>
    public long Bytes => _bytes;

    /// <summary>Counts one step of work.</summary>
    /// <exception cref="OperationCanceledException">The rendering was cancelled.</exception>
    /// <exception cref="JavaException">The rendering has no steps left.</exception>
    public void Step()
    {
        if (--_untilCheck <= 0)
        {
            Check();
        }
    }

    /// <summary>Counts work on characters or elements, such as comparing or copying them.</summary>
    /// <exception cref="OperationCanceledException">The rendering was cancelled.</exception>
    /// <exception cref="JavaException">The rendering does not have enough steps left.</exception>
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

    /// <summary>Counts the characters or elements of one string or list before it is created.</summary>
    /// <exception cref="JavaException">The string or list is too long, or the rendering does not have enough steps left.</exception>
    public void Make(long length)
    {
        if (length > _limits.MaxLength)
        {
            throw new JavaException("LimitException", $"a string or list has more than {_limits.MaxLength} characters or elements");
        }

        Spend(length);
    }

    /// <summary>
    /// Counts memory before it is allocated. Memory that is no longer used still counts, because it is not known when it becomes free.
    /// </summary>
    /// <exception cref="JavaException">The rendering allocates too much memory.</exception>
    public void Allocate(long bytes)
    {
        _bytes += bytes;
        if (_bytes > _limits.MaxBytes)
        {
            throw new JavaException("LimitException", $"the template uses more than {_limits.MaxBytes} bytes of memory");
        }
    }

    /// <summary>Counts the time of a regular expression after it has run. A running regular expression cannot be stopped.</summary>
    /// <exception cref="JavaException">The regular expressions of the rendering take too long together.</exception>
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

    /// <summary>Begins to compare an object with another one, or to compute its hash code; <see cref="LeaveObject"/> ends it.</summary>
    /// <param name="size">The number of elements that the object holds.</param>
    /// <exception cref="JavaException">Objects are nested too deeply, or contain themselves.</exception>
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
            throw new JavaException("LimitException", $"the template takes more than {_limits.MaxSteps} steps");
        }

        _untilCheck = StepsBetweenChecks;
    }
}
