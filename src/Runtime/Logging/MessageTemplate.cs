using System.Globalization;
using System.Text;

namespace Sluice.Runtime;

/// <summary>
/// A message with placeholders: <c>{id}</c>, <c>{0}</c>, <c>{price,8:N2}</c> or <c>{@order}</c>. A number is the index of an argument, and any other
/// name takes the next argument.
/// </summary>
internal static class MessageTemplate
{
    /// <summary>Replaces the placeholders by the arguments. A placeholder without an argument stays as it is.</summary>
    public static string Fill(string message, object?[] arguments)
    {
        var filled = new StringBuilder(message.Length);
        var scanner = new Scanner(message);
        var next = 0;
        while (scanner.Next())
        {
            if (!scanner.IsPlaceholder)
            {
                filled.Append(scanner.Text);
            }
            else if (scanner.IndexOf(ref next) is var index && index < arguments.Length)
            {
                filled.Append(LogText.Of(arguments[index], scanner.AlignmentAndFormat.ToString()));
            }
            else
            {
                filled.Append('{').Append(scanner.Text).Append('}');
            }
        }

        return filled.ToString();
    }

    /// <summary>Returns the arguments with the names of their placeholders. A placeholder with a format has its text as the value.</summary>
    public static List<KeyValuePair<string, object?>> Members(string message, object?[] arguments)
    {
        var members = new List<KeyValuePair<string, object?>>();
        var scanner = new Scanner(message);
        var next = 0;
        while (scanner.Next())
        {
            if (scanner.IsPlaceholder && scanner.IndexOf(ref next) is var index && index < arguments.Length)
            {
                var format = scanner.Format;
                members.Add(new(scanner.Name.ToString(), format.IsEmpty ? arguments[index] : LogText.Of(arguments[index], format.ToString())));
            }
        }

        return members;
    }

    /// <summary>Takes a message apart.</summary>
    private ref struct Scanner(string message)
    {
        private int _position;

        /// <summary>A literal text, or a placeholder without its braces.</summary>
        public ReadOnlySpan<char> Text { get; private set; }

        public bool IsPlaceholder { get; private set; }

        public readonly ReadOnlySpan<char> Name => (NameEnd < 0 ? Text : Text[..NameEnd]).Trim();

        public readonly ReadOnlySpan<char> AlignmentAndFormat => NameEnd < 0 ? default : Text[NameEnd..];

        public readonly ReadOnlySpan<char> Format => Text.IndexOf(':') is >= 0 and var colon && colon < Text.Length - 1 ? Text[colon..] : default;

        private readonly int NameEnd => Text.IndexOfAny(',', ':');

        public readonly int IndexOf(ref int next) =>
            int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : next++;

        public bool Next()
        {
            var rest = message.AsSpan(_position);
            if (rest.IsEmpty)
            {
                return false;
            }

            var brace = rest.IndexOfAny('{', '}');
            var isEscape = brace == 0 && rest.Length > 1 && rest[1] == rest[0];
            var end = brace == 0 && rest[0] == '{' ? rest.IndexOf('}') : -1;
            IsPlaceholder = !isEscape && end > 0;
            Text = IsPlaceholder ? rest[1..end] : brace == 0 ? rest[..1] : brace < 0 ? rest : rest[..brace];
            _position += IsPlaceholder ? end + 1 : isEscape ? 2 : Text.Length;
            return true;
        }
    }
}
