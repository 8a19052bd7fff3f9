using System.Runtime.CompilerServices;

#pragma warning disable IDE0130 // The namespace is Verify's.
namespace VerifyXunit;

/// <summary>Compares a text with <c>Type.Method[_parameters].verified.txt</c> when awaited; a difference leaves a <c>.received.txt</c>.</summary>
internal sealed class SettingsTask(string target, string sourceFile, string method)
{
    private string _directory = "";
    private string _parameters = "";

    public SettingsTask UseDirectory(string directory)
    {
        _directory = directory;
        return this;
    }

    public SettingsTask UseTextForParameters(string text)
    {
        _parameters = "_" + text;
        return this;
    }

    public TaskAwaiter GetAwaiter() => Compare().GetAwaiter();

    private async Task Compare()
    {
        var folder = Path.Combine(Path.GetDirectoryName(sourceFile)!, _directory);
        var name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}{_parameters}";
        var verified = Path.Combine(folder, name + ".verified.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        var actual = target.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(received, actual);
        actual.ShouldBe(expected ?? "", $"{name}: the snapshot differs. Where the new text is right, rename {name}.received.txt to {name}.verified.txt.");
        Assert.Fail($"{name}: there is no snapshot yet. Where the text is right, rename {name}.received.txt to {name}.verified.txt.");
    }
}
#pragma warning restore IDE0130
