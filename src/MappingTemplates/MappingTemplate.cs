using System.Buffers;
using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Parsing;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates;

/// <summary>A parsed mapping template. Immutable: one instance may be rendered by many threads at once.</summary>
public sealed class MappingTemplate
{
    private readonly TemplateLimits _limits;
    private readonly BudgetLimits _budget;
    private readonly KeyValuePair<string, int>[] _variables;
    private readonly BlockNode _root;

    private MappingTemplate(string text, TemplateLimits limits, BlockNode root, Slots slots)
    {
        Text = text;
        _limits = limits;
        _budget = limits.ForBudget();
        _root = root;
        _variables = [.. slots.All];
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
        limits ??= TemplateLimits.Default;
        var syntax = TemplateParser.TryParse(text, limits.MaxDepth, out var error);
        if (syntax is null)
        {
            throw new TemplateParseException(error!.Message, error.Place.Line, error.Place.Column, error.Expected);
        }

        var slots = new Slots();
        try
        {
            return new MappingTemplate(text, limits, Compiler.Compile(syntax, slots), slots);
        }
        catch (InsufficientExecutionStackException)
        {
            throw new TemplateParseException("nested too deeply", 1, 1, []);
        }
    }

    /// <summary>Renders as UTF-8. After a failure the output holds some of the text, or none.</summary>
    /// <param name="context">What the template sees; use a new one for each rendering.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="cancellation">Ends the rendering early.</param>
    /// <exception cref="TemplateRenderException">The template failed, or met a limit; the exception says where.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Render(TemplateContext context, IBufferWriter<byte> output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var sink = new Utf8Sink(output, _limits.MaxOutputBytes);
        var frame = new Frame(Variables(context), sink, sink, _limits, _budget, cancellation)
        {
            Trace = context.Trace is { } trace ? Tracer(trace, context.Context.Budget) : null,
        };
        try
        {
            Run(frame);
            sink.Flush();
        }
        catch (JavaException e)
        {
            throw Failure($"{e.ClassName}: {e.Message}", frame, e);
        }
        catch (TextTooLongException e)
        {
            throw Failure(e.Message, frame, e);
        }
        catch (Exception e) when (e is ArithmeticException or ArgumentException or InvalidOperationException or InsufficientExecutionStackException)
        {
            // What Java would have thrown from one of its methods, as .NET names it.
            throw Failure(e.Message, frame, e);
        }
        catch (OutOfMemoryException e)
        {
            throw Failure("the template needs more memory than there is", frame, e);
        }
        finally
        {
            sink.Dispose();
        }
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

    private void Run(Frame frame)
    {
        try
        {
            if (_root.Render(frame) == Flow.Break && frame.BreakTarget is not null)
            {
                throw new JavaException("StopCommand", "#break names a loop that has ended");
            }
        }
        catch (FlowException)
        {
            // A #break or #stop in a string ends the template quietly.
        }
    }

    private object?[] Variables(TemplateContext context)
    {
        var values = new object?[_variables.Length];
        foreach (var (name, slot) in _variables)
        {
            values[slot] = context.Find(name);
        }

        return values;
    }

    private Action<int, string, object?> Tracer(Action<ReferenceTrace> trace, Budget budget) => (position, reference, value) =>
    {
        var place = TextPosition.Of(Text, position);
        trace(new ReferenceTrace(place.Line, place.Column, reference, value is null ? null : JavaValue.ToText(value, budget)));
    };

    private TemplateRenderException Failure(string problem, Frame frame, Exception cause)
    {
        var place = TextPosition.Of(Text, frame.Position);
        return new TemplateRenderException(problem, place.Line, place.Column, cause);
    }
}
