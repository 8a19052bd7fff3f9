using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sluice.Generator.Tests.Support;

/// <summary>A file of the project that is no code.</summary>
/// <param name="path">Its path.</param>
/// <param name="text">Null where it cannot be read.</param>
internal sealed class ProjectFile(string path, string? text) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text);

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
