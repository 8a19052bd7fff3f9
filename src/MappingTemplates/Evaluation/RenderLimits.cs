using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>What the rendering of this thread may still use, for methods that make long strings and large collections.</summary>
internal static class RenderLimits
{
    [ThreadStatic]
    private static Frame? _frame;

    public static TextLimits Current => _frame?.TextLimits ?? TextLimits.Default;

    /// <summary>Begins a rendering on this thread.</summary>
    /// <returns>The one that it interrupts, for <see cref="Leave"/>.</returns>
    public static Frame? Enter(Frame frame)
    {
        var before = _frame;
        _frame = frame;
        return before;
    }

    public static void Leave(Frame? before) => _frame = before;

    /// <summary>Counts characters or elements, before they are made.</summary>
    /// <exception cref="JavaException">More than one string may have, or than is left of all steps.</exception>
    public static void Charge(long length)
    {
        if (length > Current.MaxLength)
        {
            throw new JavaException("LimitException", $"a string or list of more than {Current.MaxLength} characters or elements");
        }

        _frame?.Charge(length);
    }

    /// <summary>Counts work that makes nothing, such as comparing elements.</summary>
    /// <exception cref="JavaException">More than is left of all steps.</exception>
    public static void Spend(long elements) => _frame?.Charge(elements);

    /// <summary>Counts memory, before it is taken.</summary>
    /// <exception cref="JavaException">More than one rendering may take.</exception>
    public static void Allocate(long bytes) => _frame?.Allocate(bytes);

    /// <summary>Counts the time of a regular expression, which runs to its end once it has begun.</summary>
    /// <exception cref="JavaException">More than one rendering may use.</exception>
    /// <exception cref="OperationCanceledException">The rendering was cancelled.</exception>
    public static void SpendRegexTime(TimeSpan time) => _frame?.SpendRegexTime(time);
}
