using Sluice.MappingTemplates.Java;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>.name</c>: calls a getter, reads a map's value, or calls <c>isName()</c>.</summary>
internal sealed class PropertyPart(string name) : ReferencePart
{
    private static readonly object NoKey = new();

    // On a map, these two names call getClass() and do not read a key.
    private readonly bool _isClass = name is "class" or "Class";

    // Nearly every loop reads this property, so it has a shortcut.
    private readonly bool _isHasNext = name is "hasNext" or "HasNext";

    private Found? _found;

    // Threads may overwrite each other's values. These fields are only caches, so that does no harm.
    private int _slotHint;
    private object _lastKey = NoKey;

    public override object? Get(Frame frame, object target)
    {
        if (target is JavaMap map && !_isClass)
        {
            return map.TryGetAgain(_lastKey, _slotHint, out var value) ? value : map.Get(name, ref _slotHint, ref _lastKey, frame);
        }

        if (_isHasNext && target is ForeachScope loop)
        {
            return JavaBoolean.Box(loop.HasNext);
        }

        var found = _found;
        if (found is null || found.Kind != target.GetType())
        {
            // An array has the methods of a list, but not its properties.
            var type = target is JavaArray ? JavaClasses.Object : ValueClasses.Of(target);
            found = new Found(ValueClasses.IsOneKind(target) ? target.GetType() : null, Find(type));
            _found = found;
        }

        if (found.Getter is not null)
        {
            frame.Position = Position;
            return found.Getter.Invoke(target, [], frame);
        }

        return target is ForeachScope scope ? scope.Map.Get(name, frame) : null;
    }

    public override void Set(Frame frame, object target, object value) => Assign(frame, target, value, name, Position);

    /// <summary>Assigns a value: calls <c>setName(value)</c>, or puts the value into a map.</summary>
    public static void Assign(Frame frame, object target, object value, string name, int position)
    {
        frame.Position = position;
        var type = ValueClasses.Of(target);
        JavaType[] argument = [JavaTypes.Of(value)];
        if ((type.Find("set" + name, argument) ?? type.Find("set" + Toggled(name), argument)) is { } setter)
        {
            setter.Invoke(target, [value], frame);
        }
        else if (target is JavaMap map)
        {
            map.Put(name, value, frame);
        }
        else if (target is ForeachScope scope)
        {
            scope.Map.Put(name, value, frame);
        }
    }

    private JavaMethod? Find(JavaClass type)
    {
        var getter = type.Find("get" + name, []) ?? type.Find("get" + Toggled(name), []);
        return getter is null && !type.IsMap && !type.IsArray ? type.Find("is" + name, []) ?? type.Find("is" + Toggled(name), []) : getter;
    }

    private static string Toggled(string name) =>
        (char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) : char.ToLowerInvariant(name[0])) + name[1..];

    // Kind is the .NET type for which the getter is valid; null if the type stands for several Java classes.
    private sealed record Found(Type? Kind, JavaMethod? Getter);
}
