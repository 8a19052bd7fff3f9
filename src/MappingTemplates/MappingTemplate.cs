using System.Buffers;
using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Parsing;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates;

/// <summary>A parsed mapping template. It is immutable; several threads can render it at the same time.</summary>
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

    /// <summary>Parses a template. The time is proportional to the length of the text.</summary>
    /// <param name="text">The template in API Gateway's dialect of Velocity 1.7.</param>
    /// <param name="limits">The limits of a rendering; null for <see cref="TemplateLimits.Default"/>.</param>
    /// <returns>The template, which can be rendered any number of times.</returns>
    /// <exception cref="TemplateParseException">Velocity would refuse the text. The exception says where, and what was expected.</exception>
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
            throw new TemplateParseException("expressions are nested too deeply", 1, 1, []);
        }
    }

    /// <summary>Renders the template as UTF-8. If it fails, the output can hold a part of the text.</summary>
    /// <param name="context">The variables of the template. Use a new context for each rendering.</param>
    /// <param name="output">The writer that receives the bytes.</param>
    /// <param name="cancellation">A token that ends the rendering early.</param>
    /// <exception cref="TemplateRenderException">The template failed, or reached a limit. The exception says where.</exception>
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
            // These are .NET's exceptions for errors that Java's methods would have thrown.
            throw Failure(e.Message, frame, e);
        }
        catch (OutOfMemoryException e)
        {
            throw Failure("the template needs more memory than is available", frame, e);
        }
        finally
        {
            sink.Dispose();
        }
    }

    /// <summary>Renders the template to a string.</summary>
    /// <param name="context">The variables of the template. Use a new context for each rendering.</param>
    /// <returns>The rendered text.</returns>
    /// <exception cref="TemplateRenderException">The template failed, or reached a limit. The exception says where.</exception>
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
            // A #break or #stop in a string ends the rendering without an error.
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
