using System.Buffers;

namespace Sluice.MappingTemplates;

/// <summary>A parsed mapping template. Immutable: one instance may be rendered by many threads at once.</summary>
public sealed class MappingTemplate
{
    private readonly TemplateLimits _limits;

    private MappingTemplate(string text, TemplateLimits limits)
    {
        Text = text;
        _limits = limits;
    }

    /// <summary>The template's text.</summary>
    public string Text { get; }

    /// <summary>Parses a template. Takes time in proportion to the text.</summary>
    /// <param name="text">The template, in API Gateway's dialect of Velocity 1.7.</param>
    /// <param name="limits">What a rendering may use; without it, <see cref="TemplateLimits.Default"/>.</param>
    /// <returns>The template, ready to render any number of times.</returns>
    /// <exception cref="TemplateParseException">Velocity would refuse the text; the exception says where and what was expected.</exception>
    public static MappingTemplate Parse(string text, TemplateLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MappingTemplate(text, limits ?? TemplateLimits.Default);
    }

    /// <summary>Renders as UTF-8. What was written before a failure stays written.</summary>
    /// <param name="context">What the template sees; use a new one for each rendering.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="cancellation">Ends the rendering early.</param>
    /// <exception cref="TemplateRenderException">The template failed, or met a limit; the exception says where.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Render(TemplateContext context, IBufferWriter<byte> output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        throw new NotSupportedException($"not yet ({_limits.MaxForeachRounds})");
    }

    /// <summary>Renders to a string.</summary>
    /// <param name="context">What the template sees; use a new one for each rendering.</param>
    /// <returns>The rendered text.</returns>
    /// <exception cref="TemplateRenderException">The template failed, or met a limit; the exception says where.</exception>
    public string Render(TemplateContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Render(context, buffer, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
