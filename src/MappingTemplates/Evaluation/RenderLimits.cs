using Sluice.MappingTemplates.Java;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>The limits of the rendering that runs on this thread, for methods that make long strings.</summary>
internal static class RenderLimits
{
    [ThreadStatic]
    private static TextLimits? _current;

    public static TextLimits Current => _current ?? TextLimits.Default;

    /// <summary>Sets the limits of this thread.</summary>
    /// <returns>The limits before, for <see cref="Leave"/>.</returns>
    public static TextLimits? Enter(TextLimits limits)
    {
        var before = _current;
        _current = limits;
        return before;
    }

    public static void Leave(TextLimits? before) => _current = before;

    /// <exception cref="JavaException">Longer than the rendering allows.</exception>
    public static void CheckLength(long length)
    {
        if (length > Current.MaxLength)
        {
            throw new JavaException("LimitException", $"a string of more than {Current.MaxLength} characters");
        }
    }
}
