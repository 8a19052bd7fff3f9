// netstandard2.0 lacks the types that the compiler needs for init, required, records and list patterns, and some methods that the parser of mapping
// templates calls.
#pragma warning disable IDE0130 // The compiler requires these namespaces.
namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class RequiredMemberAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }
}

namespace System
{
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public static implicit operator Index(int value) => new(value);

        public int GetOffset(int length) => fromEnd ? length - value : value;
    }

    internal readonly struct Range(Index start, Index end)
    {
        public Index Start { get; } = start;

        public Index End { get; } = end;
    }

    internal static class NewerMethods
    {
        extension(ArgumentNullException)
        {
            public static void ThrowIfNull(object? argument)
            {
                if (argument is null)
                {
                    throw new ArgumentNullException(nameof(argument));
                }
            }
        }

        public static bool Contains(this string text, char value, StringComparison comparison) =>
            comparison == StringComparison.Ordinal ? text.IndexOf(value) >= 0 : throw new NotSupportedException();

        public static Text.StringBuilder Append(this Text.StringBuilder builder, ReadOnlySpan<char> text) => builder.Append(text.ToString());

        public static bool ContainsAny(this ReadOnlySpan<char> span, char first, char second) => span.IndexOfAny(first, second) >= 0;
    }
}
#pragma warning restore IDE0130
