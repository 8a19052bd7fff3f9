using Sluice.MappingTemplates.Methods;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>.name(…)</c>.</summary>
internal sealed class MethodPart(string name, Expression[] arguments) : ReferencePart
{
    private Found? _found;

    public override object? Get(Frame frame, object target)
    {
        var values = arguments.Length == 0 ? [] : new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(frame);
        }

        var type = JavaClass.Of(target);
        var found = _found;
        if (found is null || found.Class != type || !found.IsFor(values))
        {
            _found = found = Find(type, values);
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

    private Found Find(JavaClass type, object?[] values)
    {
        var types = new JavaType?[values.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = values[i] is { } value ? JavaClass.Of(value).Type : null;
        }

        return new Found(type, types, type.Find(name, types));
    }

    private sealed record Found(JavaClass Class, JavaType?[] Types, JavaMethod? Method)
    {
        public bool IsFor(object?[] values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if ((values[i] is { } value ? JavaClass.Of(value).Type : null) != Types[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
