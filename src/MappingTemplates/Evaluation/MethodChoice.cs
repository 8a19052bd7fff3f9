using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>The method that was chosen for a call, and the .NET types of the target and arguments for which the choice is valid.</summary>
internal sealed class MethodChoice
{
    // The .NET type of the target; null if it stands for several Java classes, so that the choice cannot be reused.
    private readonly Type? _kind;
    private readonly Type?[] _kinds;
    private readonly JavaType?[] _types;
    private readonly JavaMethod? _method;

    private MethodChoice(Type? kind, Type?[] kinds, JavaType?[] types, JavaMethod? method)
    {
        _kind = kind;
        _kinds = kinds;
        _types = types;
        _method = method;
    }

    public static MethodChoice Make(object target, string name, object?[] values)
    {
        var types = new JavaType?[values.Length];
        var kinds = new Type?[values.Length];
        var isOneKind = ValueClasses.IsOneKind(target);
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = values[i] is { } value ? JavaTypes.Of(value) : null;
            kinds[i] = values[i]?.GetType();
            isOneKind &= values[i] is null || ValueClasses.IsOneKind(values[i]!);
        }

        return new MethodChoice(isOneKind ? target.GetType() : null, kinds, types, ValueClasses.Of(target).Find(name, types));
    }

    public bool IsFor(object target, object?[] values)
    {
        if (_kind != target.GetType())
        {
            return false;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i]?.GetType() != _kinds[i])
            {
                return false;
            }
        }

        return true;
    }

    public object? Invoke(object target, string name, object?[] values, Budget budget) =>
        _method is not null ? _method.Invoke(target, values, budget)
        : target is ClassValue ? ValueClasses.Resolve(target, name, _types)?.Invoke(target, values, budget)
        : null;
}
