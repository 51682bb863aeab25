package dev.detsim.libraries

import kotlin.properties.Delegates
import kotlin.random.Random

/** What can be drawn. */
internal sealed interface Shape {
    data class Circle(val radius: Int) : Shape
    data class Box(val width: Int, val height: Int) : Shape
    data object Dot : Shape
}

internal enum class Tone(val pitch: Double) {
    LOW(110.0), MIDDLE(220.0), HIGH(440.0);

    val octave by lazy { pitch / LOW.pitch }
}

@JvmInline
internal value class Name(val text: String) {
    operator fun plus(other: Name) = Name("$text-${other.text}")
}

/** Counts how often it is asked between two resets. */
internal object Counter {
    var asked = 0
        private set
    private val words by lazy { "one two three four".split(' ') }
    private val answers = mutableMapOf<Int, String>()

    fun word(number: Int): String {
        asked++
        return answers.getOrPut(number) { words[Math.floorMod(number, words.size)] }
    }

    fun reset() {
        asked = 0
        answers.clear()
    }
}

internal class Account private constructor(val number: Int) {
    var changes = 0
    var amount: Int by Delegates.observable(0) { _, old, new -> if (old != new) changes++ }

    companion object {
        private var opened = 0
        const val PREFIX = "account"

        fun open(): Account = Account(++opened)

        fun closeAll() {
            opened = 0
        }
    }
}

private val numbers = Regex("(\\d+)([a-c])")
private var area = 0

private fun Shape.area(): Int = when (this) {
    is Shape.Circle -> 3 * radius * radius
    is Shape.Box -> width * height
    Shape.Dot -> 0
}

private fun shape(random: Random): Shape = when (random.nextInt(3)) {
    0 -> Shape.Circle(random.nextInt(10))
    1 -> Shape.Box(random.nextInt(10), random.nextInt(10))
    else -> Shape.Dot
}

/** Objects, companions, top-level and lazy values, sealed types, sequences, and random numbers that follow the seed. */
object KotlinWork {
    /** How often it has worked. */
    @JvmStatic
    var works = 0
        private set
    private val fibonacci = sequence {
        var pair = 0L to 1L
        while (true) {
            yield(pair.first)
            pair = pair.second to pair.first + pair.second
        }
    }

    @JvmStatic
    fun digest(seed: Long): String {
        val random = Random(seed)
        try {
            return listOf(shapes(random), words(random), accounts(random), texts(random)).joinToString("; ")
        } finally {
            works++
            Counter.reset()
            Account.closeAll()
            area = 0
        }
    }

    private fun shapes(random: Random): String {
        val shapes = List(4) { shape(random) }
        shapes.forEach { area += it.area() }
        return shapes.groupBy { it::class.java.simpleName }.toSortedMap().toString() + area
    }

    private fun words(random: Random): String =
        (1..4).map { Counter.word(random.nextInt()) }.sortedDescending().toString() + Counter.asked

    private fun accounts(random: Random): String {
        val accounts = List(2) { Account.open() }
        accounts.forEach { it.amount = random.nextInt(3) }
        return accounts.joinToString { "${Account.PREFIX} ${it.number}: ${it.amount} ${it.changes}" }
    }

    private fun texts(random: Random): String {
        val found = numbers.findAll("1a 22b ${random.nextInt(1000)}c").map { it.destructured.component1() }.toList()
        val tone = Tone.entries[random.nextInt(Tone.entries.size)]
        return "$found ${tone.octave} ${Name("x") + Name(random.nextInt(9).toString())} " +
            fibonacci.drop(random.nextInt(20)).take(3).toList() + random.nextInt(50).toString().padStart(5, '_')
    }
}
