using Sluice.MappingTemplates.Java.Regex;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>.name(…)</c>: calls a method.</summary>
internal sealed class MethodPart(string name, Expression[] arguments) : ReferencePart
{
    // If all arguments are literals, they are the same for each call.
    private readonly object?[]? _constants = Constants(arguments);

    private readonly bool _isGet = name == "get" && arguments.Length == 1;
    private readonly bool _isMatches = name == "matches" && arguments is [ConstantNode { Value: string }];

    // Threads may overwrite each other's values. These fields are only caches, so that does no harm.
    private MethodChoice? _choice;
    private JavaRegex? _regex;
    private int _slotHint;

    public string Name => name;

    public ReadOnlySpan<Expression> Arguments => arguments;

    public override object? Get(Frame frame, object target)
    {
        if (_constants is not null)
        {
            return _isMatches && target is string text ? Matches(frame, text) : Call(frame, target, _constants);
        }

        if (arguments.Length == 1)
        {
            var value = arguments[0].Evaluate(frame);
            if (_isGet && value is string key && target is JavaMap map)
            {
                frame.Position = Position;
                frame.Spend(key.Length);
                return Charged(frame, map.Get(key, ref _slotHint, frame));
            }

            var values = frame.TakeArgument(value);
            var result = Call(frame, target, values);
            frame.GiveBack(values);
            return result;
        }

        return Call(frame, target, Evaluate(frame));
    }

    /// <summary>Assigns a value. Velocity treats the name of the method like that of a property.</summary>
    public override void Set(Frame frame, object target, object value) => PropertyPart.Assign(frame, target, value, name, Position);

    private object? Call(Frame frame, object target, object?[] values)
    {
        var choice = _choice;
        if (choice is null || !choice.IsFor(target, values))
        {
            _choice = choice = MethodChoice.Make(target, name, values);
        }

        frame.Position = Position;
        return Charged(frame, choice.Invoke(target, name, values, frame));
    }

    private object?[] Evaluate(Frame frame)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(frame);
        }

        return values;
    }

    // The regular expression is a literal, so it is looked up once for this place in the template.
    private object Matches(Frame frame, string text)
    {
        frame.Position = Position;
        frame.Spend(text.Length);
        _regex ??= JavaRegexCache.Get((string)_constants![0]!, frame);
        return JavaBoolean.Box(_regex.Matches(text, frame));
    }

    private static object? Charged(Frame frame, object? result)
    {
        switch (result)
        {
            case null or bool or int:
                break;
            case string made:
                frame.Spend(made.Length);
                break;
            case JavaList made:
                frame.Spend(made.Count);
                break;
            case JavaArray made:
                frame.Spend(made.Items.Length);
                break;
        }

        return result;
    }

    private static object?[]? Constants(Expression[] arguments) => Array.TrueForAll(arguments, static argument => argument is ConstantNode)
        ? Array.ConvertAll(arguments, static argument => (object?)((ConstantNode)argument).Value)
        : null;
}
