using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>[…]</c>: calls <c>get</c> to read, and <c>set</c> or <c>put</c> to assign. A negative index counts from the end.</summary>
internal sealed class IndexPart(Expression index) : ReferencePart
{
    public override object? Get(Frame frame, object target)
    {
        var at = Index(frame, target);
        if (target is JavaMap map)
        {
            return map.Get(at, frame);
        }

        if (target is JavaList list && at is int number)
        {
            return list[number];
        }

        return ValueClasses.Resolve(target, "get", [TypeOf(at)])?.Invoke(target, [at], frame);
    }

    public override void Set(Frame frame, object target, object value)
    {
        var at = Index(frame, target);
        JavaType?[] types = [TypeOf(at), TypeOf(value)];
        (ValueClasses.Resolve(target, "set", types) ?? ValueClasses.Resolve(target, "put", types))?.Invoke(target, [at, value], frame);
    }

    private static JavaType? TypeOf(object? value) => value is null ? null : JavaTypes.Of(value);

    private object? Index(Frame frame, object target)
    {
        var at = index.Evaluate(frame);
        frame.Position = Position;
        if (at is not int number || number >= 0)
        {
            return at;
        }

        return ValueClasses.Resolve(target, "size", [])?.Invoke(target, [], frame) is int size
            ? JavaInteger.Box(size + number)
            : throw new JavaException("VelocityException", $"a negative index needs a 'size()' method, which {ValueClasses.Of(target).Name} does not have");
    }
}
