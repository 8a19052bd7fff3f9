using System.Text;

namespace Sluice.Generator.Tests.Support;

/// <summary>What code writes to standard error, without what tests beside it write there meanwhile.</summary>
internal sealed class Logged : TextWriter
{
    private static readonly AsyncLocal<StringWriter?> Current = new();
    private static readonly TextWriter Outside = Replace();

    public override Encoding Encoding => Outside.Encoding;

    public static string By(Action action)
    {
        Current.Value = new StringWriter();
        try
        {
            action();
            return Current.Value.ToString().ReplaceLineEndings("\n").TrimEnd();
        }
        finally
        {
            Current.Value = null;
        }
    }

    public static async Task<string> ByAsync(Func<Task> action)
    {
        using var text = new StringWriter();
        Current.Value = text;
        await action();
        return text.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    public override void Write(char value) => (Current.Value ?? Outside).Write(value);

    private static TextWriter Replace()
    {
        var outside = Console.Error;
        Console.SetError(new Logged());
        return outside;
    }
}
