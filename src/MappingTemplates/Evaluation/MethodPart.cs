using Sluice.MappingTemplates.Methods;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>.name(…)</c>.</summary>
internal sealed class MethodPart(string name, Expression[] arguments) : ReferencePart
{
    private Found? _found;

    public string Name => name;

    public ReadOnlySpan<Expression> Arguments => arguments;

    public override object? Get(Frame frame, object target)
    {
        var values = arguments.Length == 0 ? [] : new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(frame);
        }

        var found = _found;
        if (found is null || !found.IsFor(target, values))
        {
            _found = found = Find(target, values);
        }

        frame.Position = Position;
        if (target is string text)
        {
            frame.Charge(text.Length);
        }

        var result = found.Method is { } method ? method.Invoke(target, values)
            : target is ClassValue ? JavaClass.Resolve(target, name, found.Types)?.Invoke(target, values)
            : null;
        switch (result)
        {
            case string made:
                frame.Charge(made.Length);
                break;
            case JavaList made:
                frame.Charge(made.Count);
                break;
            case JavaArray made:
                frame.Charge(made.Items.Length);
                break;
        }

        return result;
    }

    /// <summary>Velocity assigns to a method's name as to a property.</summary>
    public override void Set(Frame frame, object target, object value) => PropertyPart.Assign(frame, target, value, name, Position);

    private Found Find(object target, object?[] values)
    {
        var types = new JavaType?[values.Length];
        var kinds = new Type?[values.Length];
        var isOneKind = JavaClass.IsOneKind(target);
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = values[i] is { } value ? JavaClass.Of(value).Type : null;
            kinds[i] = values[i]?.GetType();
            isOneKind &= values[i] is null || JavaClass.IsOneKind(values[i]!);
        }

        return new Found(isOneKind ? target.GetType() : null, kinds, types, JavaClass.Of(target).Find(name, types));
    }

    // Kind: the .NET type that stands for one Java class; null where the choice must be made anew.
    private sealed record Found(Type? Kind, Type?[] Kinds, JavaType?[] Types, JavaMethod? Method)
    {
        public bool IsFor(object target, object?[] values)
        {
            if (Kind != target.GetType())
            {
                return false;
            }

            for (var i = 0; i < values.Length; i++)
            {
                if (values[i]?.GetType() != Kinds[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
