using Sluice.MappingTemplates.Java;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>.name</c>: a getter, a map's value, or an <c>isName()</c>.</summary>
internal sealed class PropertyPart(string name) : ReferencePart
{
    private static readonly object NoKey = new();

    // A map has two names that are not its keys.
    private readonly bool _isClass = name is "class" or "Class";

    // What nearly every loop asks for.
    private readonly bool _isHasNext = name is "hasNext" or "HasNext";

    private Found? _found;

    // Threads may overwrite each other's: it only saves a search.
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
            // An array has a list's methods, and not its properties.
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

    /// <summary>Calls <c>setName(value)</c>, or puts into a map.</summary>
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

    // Kind: the .NET type that stands for one Java class; null where it stands for several.
    private sealed record Found(Type? Kind, JavaMethod? Getter);
}
